from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoMinimums(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_minimums`.

    Attributes:
        nodes: MinNodes
    """

    nodes: int | Unset = UNSET
