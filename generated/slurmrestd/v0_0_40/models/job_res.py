from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobRes(Model, kw_only=True):
    """Slurm's `/components/schemas/job_res`.

    Attributes:
        nodes: Node(s) allocated to the job
        allocated_cores: Number of allocated cores
        allocated_cpus: Number of allocated CPUs
        allocated_hosts: Number of allocated hosts
        allocated_nodes: job node resources
    """

    nodes: str | Unset = UNSET
    allocated_cores: int | Unset = UNSET
    allocated_cpus: int | Unset = UNSET
    allocated_hosts: int | Unset = UNSET
    allocated_nodes: list[JobResNodesItem] | Unset = UNSET


from .job_res_nodes_item import JobResNodesItem  # noqa: E402
