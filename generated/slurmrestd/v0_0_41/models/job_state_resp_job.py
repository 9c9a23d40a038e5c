from __future__ import annotations

from ...model import Model


class JobStateRespJob(Model, kw_only=True):
    """Slurm's `/components/schemas/job_state_resp_job`.

    Attributes:
        job_id: Job id as squeue prints it ("7", "7_1", "7_[2-4]", "9+1").
        state: Current state.
    """

    job_id: str
    state: list[str]
