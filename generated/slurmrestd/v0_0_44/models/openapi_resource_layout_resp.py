from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint32NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class NodeGresLayout(Model, kw_only=True):
    """Slurm's `node_gres_layout`.

    Attributes:
        name: GRES name
        type: GRES type (optional)
        count: Count
        index: Index
    """

    name: str
    type: str | Unset = UNSET
    count: int | Unset = UNSET
    index: str | Unset = UNSET


class NodeResourceLayout(Model, kw_only=True):
    """Slurm's `node_resource_layout`.

    Attributes:
        node: Node name
        sockets_per_node: Sockets per node
        cores_per_socket: Cores per socket
        mem_alloc: Allocated memory
        core_bitmap: Abstract core bitmap
    """

    node: str
    sockets_per_node: int | Unset = UNSET
    cores_per_socket: int | Unset = UNSET
    mem_alloc: int | Unset = UNSET
    core_bitmap: str | Unset = UNSET
    channel: Uint32NoValStruct | Unset = UNSET
    gres: list[NodeGresLayout] | Unset = UNSET


class OpenapiResourceLayoutResp(Model, kw_only=True):
    """Slurm's `openapi_resource_layout_resp`."""

    nodes: list[NodeResourceLayout] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
