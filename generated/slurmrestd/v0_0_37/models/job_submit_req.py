from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobSubmitReq(Model, kw_only=True):
    """Slurm's `/components/schemas/job_submit_req`.

    Attributes:
        script: Executable script (full contents) to run in batch step
        job: (Slurm does not say)
        jobs: Properties of an HetJob
    """

    script: str
    job: JobDescMsg | Unset = UNSET
    jobs: list[JobDescMsg] | Unset = UNSET


from .job_desc_msg import JobDescMsg  # noqa: E402
