from __future__ import annotations

from ...model import UNSET, Model, Unset
from .job_array_response_msg_entry import JobArrayResponseMsgEntry
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class OpenapiJobRequeueResp(Model, kw_only=True):
    """Slurm's `openapi_job_requeue_resp`."""

    status: list[JobArrayResponseMsgEntry] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
