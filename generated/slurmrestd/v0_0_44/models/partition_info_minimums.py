from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoMinimums(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_minimums`.

    Attributes:
        nodes: MinNodes - Minimum count of nodes which may be allocated to any single job
    """

    nodes: int | Unset = UNSET
