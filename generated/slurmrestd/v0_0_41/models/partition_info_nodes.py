from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoNodes(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_nodes`.

    Attributes:
        allowed_allocation: AllocNodes
        configured: Nodes
        total: TotalNodes
    """

    allowed_allocation: str | Unset = UNSET
    configured: str | Unset = UNSET
    total: int | Unset = UNSET
