from __future__ import annotations

from ...model import UNSET, Model, Unset
from .job_desc_msg import JobDescMsg
from .openapi_error import OpenapiError, OpenapiMeta


class JobSubmitReq(Model, kw_only=True):
    """Slurm's `job_submit_req`.

    Attributes:
        script: Executable script (full contents) to run in batch step
        jobs: Properties of an HetJob
    """

    script: str
    job: JobDescMsg | Unset = UNSET
    jobs: list[JobDescMsg] | Unset = UNSET


class OpenapiJobSubmitResponse(Model, kw_only=True):
    """Slurm's `openapi_job_submit_response`.

    Attributes:
        errors: slurm errors
        job_id: new job ID
        step_id: new job step ID
        job_submit_user_msg: Message to user from job_submit plugin
    """

    errors: list[OpenapiError] | Unset = UNSET
    job_id: int | None | Unset = UNSET
    step_id: str | None | Unset = UNSET
    job_submit_user_msg: str | None | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
