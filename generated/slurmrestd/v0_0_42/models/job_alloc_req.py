from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobAllocReq(Model, kw_only=True):
    """Slurm's `/components/schemas/job_alloc_req`.

    Attributes:
        hetjob: (Slurm does not say)
        job: (Slurm does not say)
    """

    hetjob: list[JobDescMsg] | Unset = UNSET
    job: JobDescMsg | Unset = UNSET


from .job_desc_msg import JobDescMsg  # noqa: E402
