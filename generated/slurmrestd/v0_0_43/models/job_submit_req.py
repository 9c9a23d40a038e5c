from __future__ import annotations

from ...model import UNSET, Model, Unset
from .job_desc_msg import JobDescMsg
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class JobSubmitReq(Model, kw_only=True):
    """Slurm's `job_submit_req`.

    Attributes:
        script: Job batch script contents; Same as the script field in jobs[0] or job.
    """

    script: str | Unset = UNSET
    jobs: list[JobDescMsg] | Unset = UNSET
    job: JobDescMsg | Unset = UNSET


class OpenapiJobSubmitResponse(Model, kw_only=True):
    """Slurm's `openapi_job_submit_response`.

    Attributes:
        job_id: submitted Job ID
        step_id: submitted Step ID
        job_submit_user_msg: Job submission user message
    """

    job_id: int | Unset = UNSET
    step_id: str | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
