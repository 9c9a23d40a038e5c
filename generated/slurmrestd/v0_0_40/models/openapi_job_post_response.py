from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobPostResponse(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_post_response`.

    Attributes:
        results: Job update results
        job_id: First updated Job ID - Use results instead
        step_id: First updated Step ID - Use results instead
        job_submit_user_msg: First updated Job submision user message - Use results instead
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    results: list[JobArrayResponseMsgEntry] | None | Unset = UNSET
    job_id: str | Unset = UNSET
    step_id: str | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .job_array_response_msg_entry import JobArrayResponseMsgEntry  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
