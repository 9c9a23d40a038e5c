from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class PartitionInfoPartition(Model):
    """Slurm's `/components/schemas/partition_info_partition`.

    Attributes:
        state: Current state(s)
    """

    state: list[str] | Unset = UNSET
