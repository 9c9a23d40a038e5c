from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoPartition(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_partition`.

    Attributes:
        exclusive: Exclusive= string (same as scontrol show partition)
        oversubscribe: OverSubscribe display: FORCE:n, NO, or YES:n (same as show partition and sinfo) (Partition oversubscribe value)
        state: Current state(s)
    """

    exclusive: str | Unset = UNSET
    oversubscribe: str | Unset = UNSET
    state: list[str] | Unset = UNSET
