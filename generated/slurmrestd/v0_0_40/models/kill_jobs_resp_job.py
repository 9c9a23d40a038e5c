from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class KillJobsRespJob(Model, kw_only=True):
    """Slurm's `/components/schemas/kill_jobs_resp_job`.

    Attributes:
        step_id: Job or Step ID that signaling failed
        job_id: Integer number with flags
        error: (Slurm does not say)
        federation: (Slurm does not say)
    """

    step_id: str
    job_id: Uint32NoValStruct
    error: KillJobsRespJobError | Unset = UNSET
    federation: KillJobsRespJobFederation | Unset = UNSET


from .kill_jobs_resp_job_error import KillJobsRespJobError  # noqa: E402
from .kill_jobs_resp_job_federation import KillJobsRespJobFederation  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
