from __future__ import annotations

from ...model import UNSET, Model, Unset


class JobArrayResponseMsgEntry(Model, kw_only=True):
    """Slurm's `job_array_response_msg_entry`.

    Attributes:
        job_id: Job ID for updated job
        step_id: Step ID for updated job
        error: Verbose update status or error
        error_code: Verbose update status or error
        why: Update response message
    """

    job_id: int | Unset = UNSET
    step_id: str | Unset = UNSET
    error: str | Unset = UNSET
    error_code: int | Unset = UNSET
    why: str | Unset = UNSET
