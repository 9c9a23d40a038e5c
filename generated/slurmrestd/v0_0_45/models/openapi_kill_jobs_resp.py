from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiKillJobsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_kill_jobs_resp`.

    Attributes:
        status: List of jobs signal responses
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    status: list[KillJobsRespJob] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .kill_jobs_resp_job import KillJobsRespJob  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
