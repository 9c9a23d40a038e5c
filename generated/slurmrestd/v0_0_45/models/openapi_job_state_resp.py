from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobStateResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_state_resp`.

    Attributes:
        jobs: List of job states
        meta: (Slurm does not say)
        errors: Query errors
        warnings: Query warnings
    """

    jobs: list[JobStateRespJob] | None | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .job_state_resp_job import JobStateRespJob  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
