from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobSubmitReq(Model):
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
