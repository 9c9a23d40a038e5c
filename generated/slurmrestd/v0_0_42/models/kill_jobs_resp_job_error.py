from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class KillJobsRespJobError(Model, kw_only=True):
    """Slurm's `/components/schemas/kill_jobs_resp_job_error`.

    Attributes:
        string: String error encountered signaling job
        code: Numeric error encountered signaling job
        message: Error message why signaling job failed
    """

    string: str | Unset = UNSET
    code: int | Unset = UNSET
    message: str | Unset = UNSET
