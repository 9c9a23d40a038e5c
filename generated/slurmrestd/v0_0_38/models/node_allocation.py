from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class NodeAllocation(Model):
    """Slurm's `/components/schemas/node_allocation`.

    Attributes:
        memory: amount of assigned job memory
        cpus: number of assigned job CPUs
        sockets: assignment status of each socket by numeric socket id
        nodename: node name
    """

    memory: int | None | Unset = UNSET
    cpus: int | None | Unset = UNSET
    sockets: NodeAllocationSockets | Unset = UNSET
    nodename: str | None | Unset = UNSET


from .node_allocation_sockets import NodeAllocationSockets  # noqa: E402
