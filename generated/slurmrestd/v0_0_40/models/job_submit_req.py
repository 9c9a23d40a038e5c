from __future__ import annotations

from ...model import UNSET, Model, Unset
from .job_desc_msg import JobDescMsg
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class JobSubmitReq(Model, kw_only=True):
    """Slurm's `job_submit_req`.

    Attributes:
        script: Batch job script; must be specified in first component of jobs or in job if this field is not populated
    """

    script: str | Unset = UNSET
    jobs: list[JobDescMsg] | Unset = UNSET
    job: JobDescMsg | Unset = UNSET


class JobSubmitResponseMsg(Model, kw_only=True):
    """Slurm's `job_submit_response_msg`.

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
        job_id: Submitted Job ID
        step_id: Submitted Step ID
        job_submit_user_msg: job submision user message
    """

    result: JobSubmitResponseMsg | Unset = UNSET
    job_id: int | Unset = UNSET
    step_id: str | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
