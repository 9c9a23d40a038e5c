from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoPartition(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_partition`.

    Attributes:
        state: Current state(s)
    """

    state: list[str] | Unset = UNSET
