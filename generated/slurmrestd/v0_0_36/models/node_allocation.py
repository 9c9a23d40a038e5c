from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class NodeAllocation(Model, kw_only=True):
    """Slurm's `/components/schemas/node_allocation`.

    Attributes:
        memory: amount of assigned job memory
        cpus: amount of assigned job CPUs
        sockets: assignment status of each socket by socket id
        cores: assignment status of each core by core id
    """

    memory: int | None | Unset = UNSET
    cpus: int | Unset = UNSET
    sockets: NodeAllocationSockets | Unset = UNSET
    cores: NodeAllocationCores | Unset = UNSET


from .node_allocation_cores import NodeAllocationCores  # noqa: E402
from .node_allocation_sockets import NodeAllocationSockets  # noqa: E402
