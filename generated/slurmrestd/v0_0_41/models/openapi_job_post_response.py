from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobPostResponse(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_post_response`.

    Attributes:
        results: Job update results
        job_id: First updated Job ID - Use results instead
        step_id: First updated Step ID - Use results instead
        job_submit_user_msg: First updated Job submission user message - Use results instead
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    results: list[JobArrayResponseMsgEntry] | None | Unset = UNSET
    job_id: str | Unset = UNSET
    step_id: str | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


from .job_array_response_msg_entry import JobArrayResponseMsgEntry  # noqa: E402
from .openapi_error_2 import OpenapiError2  # noqa: E402
from .openapi_meta_2 import OpenapiMeta2  # noqa: E402
from .openapi_warning_2 import OpenapiWarning2  # noqa: E402
