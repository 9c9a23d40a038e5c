from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobInfoResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_info_resp`.

    Attributes:
        errors: slurm errors
        jobs: job descriptions
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    jobs: list[JobInfo] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .job_info import JobInfo  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
