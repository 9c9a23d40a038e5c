from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobSubmitResponse(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_submit_response`.

    Attributes:
        job_id: submitted Job ID
        step_id: submitted Step ID
        job_submit_user_msg: Job submission user message
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    job_id: int | Unset = UNSET
    step_id: str | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
