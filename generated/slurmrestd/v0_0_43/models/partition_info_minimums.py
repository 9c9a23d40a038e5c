from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class PartitionInfoMinimums(Model):
    """Slurm's `/components/schemas/partition_info_minimums`.

    Attributes:
        nodes: MinNodes - Minimum count of nodes which may be allocated to any single job
    """

    nodes: int | Unset = UNSET
