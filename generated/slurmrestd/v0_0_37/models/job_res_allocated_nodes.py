from __future__ import annotations

from .node_allocation import NodeAllocation

JobResAllocatedNodes = dict[str, NodeAllocation]
"""What the job has of each of its nodes, by their number ("0")."""
