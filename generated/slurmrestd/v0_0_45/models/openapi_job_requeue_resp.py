from __future__ import annotations

from ...model import UNSET, Model, Unset
from .job_array_response_msg_entry import JobArrayResponseMsgEntry
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class OpenapiJobRequeueResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_requeue_resp`.

    Attributes:
        status: …
        meta: …
        errors: …
        warnings: …
    """

    status: list[JobArrayResponseMsgEntry] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
