from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class NodeResourceLayout(Model, kw_only=True):
    """Slurm's `/components/schemas/node_resource_layout`.

    Attributes:
        node: Node name
        sockets_per_node: Sockets per node
        cores_per_socket: Cores per socket
        mem_alloc: Allocated memory
        core_bitmap: Abstract core bitmap
        channel: (Slurm does not say)
        gres: (Slurm does not say)
    """

    node: str
    sockets_per_node: int | Unset = UNSET
    cores_per_socket: int | Unset = UNSET
    mem_alloc: int | Unset = UNSET
    core_bitmap: str | Unset = UNSET
    channel: Uint32NoValStruct | Unset = UNSET
    gres: list[NodeGresLayout] | Unset = UNSET


from .node_gres_layout import NodeGresLayout  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
