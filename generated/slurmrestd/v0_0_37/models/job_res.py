from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobRes(Model, kw_only=True):
    """Slurm's `/components/schemas/job_res`.

    Attributes:
        nodes: list of assigned job nodes
        allocated_cpus: Number of allocated CPUs where the site allocates CPUs (CR_CPU).
        allocated_hosts: number of assigned job hosts
        allocated_cores: Number of allocated CPUs where the site allocates cores (CR_Core).
        allocated_nodes: What the job has of each of its nodes, by their number ("0").
    """

    nodes: str | None | Unset = UNSET
    allocated_cpus: int | None | Unset = UNSET
    allocated_hosts: int | None | Unset = UNSET
    allocated_cores: int | Unset = UNSET
    allocated_nodes: JobResAllocatedNodes | Unset = UNSET


from .job_res_allocated_nodes import JobResAllocatedNodes  # noqa: E402
