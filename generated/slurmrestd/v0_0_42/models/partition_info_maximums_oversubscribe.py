from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoMaximumsOversubscribe(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_maximums_oversubscribe`.

    Attributes:
        jobs: Maximum number of jobs allowed to oversubscribe resources
        flags: (Slurm does not say)
    """

    jobs: int | Unset = UNSET
    flags: list[str] | Unset = UNSET
