from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


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
