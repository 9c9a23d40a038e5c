from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import OpenapiError2, OpenapiWarning2
from .job_desc_msg import JobDescMsg
from .openapi_meta_2 import OpenapiMeta2


class JobSubmitReq(Model, kw_only=True):
    """Slurm's `job_submit_req`.

    Attributes:
        script: Deprecated; Populate script field in jobs[0] or job
        jobs: HetJob description
    """

    script: str | Unset = UNSET
    jobs: list[JobDescMsg] | Unset = UNSET
    job: JobDescMsg | Unset = UNSET


class OpenapiJobSubmitResponseResult(Model, kw_only=True):
    """Job submission.

    Attributes:
        job_id: New job ID
        step_id: New job step ID
        error_code: Error code
        error: Error message
        job_submit_user_msg: Message to user from job_submit plugin
    """

    job_id: int | Unset = UNSET
    step_id: str | Unset = UNSET
    error_code: int | Unset = UNSET
    error: str | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET


class OpenapiJobSubmitResponse(Model, kw_only=True):
    """Slurm's `openapi_job_submit_response`.

    Attributes:
        result: Job submission
        job_id: Submitted Job ID
        step_id: Submitted Step ID
        job_submit_user_msg: Job submission user message
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    result: OpenapiJobSubmitResponseResult | Unset = UNSET
    job_id: int | Unset = UNSET
    step_id: str | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET
