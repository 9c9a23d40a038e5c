from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class NodeAllocationSocketsAdditionalProperty(Model, kw_only=True):
    """One socket of a node.

    Attributes:
        cores: The cores that the job has in this socket, by number ("0"): "allocated" or "allocated_and_in_use".
    """

    cores: NodeAllocationSocketsAdditionalPropertyCores | Unset = UNSET


from .node_allocation_sockets_additional_property_cores import NodeAllocationSocketsAdditionalPropertyCores  # noqa: E402
