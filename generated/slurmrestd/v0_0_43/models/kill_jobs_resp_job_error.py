from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class KillJobsRespJobError(Model):
    """Slurm's `/components/schemas/kill_jobs_resp_job_error`.

    Attributes:
        string: String error encountered signaling job
        code: Numeric error encountered signaling job
        message: Error message why signaling job failed
    """

    string: str | Unset = UNSET
    code: int | Unset = UNSET
    message: str | Unset = UNSET
