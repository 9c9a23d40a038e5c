from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobSubmitResponse(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_submit_response`.

    Attributes:
        errors: slurm errors
        job_id: new job ID
        step_id: new job step ID
        job_submit_user_msg: Message to user from job_submit plugin
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    job_id: int | None | Unset = UNSET
    step_id: str | None | Unset = UNSET
    job_submit_user_msg: str | None | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
