from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoNodes(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_nodes`.

    Attributes:
        allowed_allocation: AllocNodes - Comma-separated list of nodes from which users can submit jobs in the partition
        configured: Nodes - Comma-separated list of nodes which are associated with this partition
        total: TotalNodes - Number of nodes available in this partition (read-only)
    """

    allowed_allocation: str | Unset = UNSET
    configured: str | Unset = UNSET
    total: int | Unset = UNSET
