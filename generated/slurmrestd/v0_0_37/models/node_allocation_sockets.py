from __future__ import annotations

from .node_allocation_sockets_additional_property import NodeAllocationSocketsAdditionalProperty

NodeAllocationSockets = dict[str, NodeAllocationSocketsAdditionalProperty]
"""The sockets of the node in which the job has cores, by number ("0")."""
