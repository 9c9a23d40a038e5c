from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class NodeAllocation(Model, kw_only=True):
    """Slurm's `/components/schemas/node_allocation`.

    Attributes:
        cores: assignment status of each core by core id
        cpus_used: Number of CPUs of the node that job steps use.
        memory_used: Memory of the node that job steps use (megabytes).
        memory_allocated: Memory of the node that the job has (megabytes).
        sockets: The sockets of the node in which the job has cores, by number ("0").
    """

    cores: NodeAllocationCores | Unset = UNSET
    cpus_used: int | Unset = UNSET
    memory_used: int | Unset = UNSET
    memory_allocated: int | Unset = UNSET
    sockets: NodeAllocationSockets | Unset = UNSET


from .node_allocation_cores import NodeAllocationCores  # noqa: E402
from .node_allocation_sockets import NodeAllocationSockets  # noqa: E402
