from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdJobsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_jobs_resp`.

    Attributes:
        errors: Slurm errors
        jobs: Array of jobs
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    jobs: list[Job] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .job import Job  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
