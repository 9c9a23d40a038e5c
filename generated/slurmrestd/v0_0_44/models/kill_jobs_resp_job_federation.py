from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class KillJobsRespJobFederation(Model, kw_only=True):
    """Slurm's `/components/schemas/kill_jobs_resp_job_federation`.

    Attributes:
        sibling: Name of federation sibling (may be empty for non-federation)
    """

    sibling: str | Unset = UNSET
