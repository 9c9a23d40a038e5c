from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobSubmitReq(Model, kw_only=True):
    """Slurm's `/components/schemas/job_submit_req`.

    Attributes:
        script: Deprecated; Populate script field in jobs[0] or job
        jobs: HetJob description
        job: (Slurm does not say)
    """

    script: str | Unset = UNSET
    jobs: list[JobDescMsg] | Unset = UNSET
    job: JobDescMsg | Unset = UNSET


from .job_desc_msg import JobDescMsg  # noqa: E402
