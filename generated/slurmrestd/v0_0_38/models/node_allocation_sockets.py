from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class NodeAllocationSockets(Model):
    """Assignment status of each socket by numeric socket id.

    Attributes:
        cores: assignment status of each core by core id in each socket
    """

    cores: NodeAllocationSocketsCores | Unset = UNSET


from .node_allocation_sockets_cores import NodeAllocationSocketsCores  # noqa: E402
