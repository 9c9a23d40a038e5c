from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartPrio(Model, kw_only=True):
    """Slurm's `/components/schemas/part_prio`.

    Attributes:
        partition: Partition name
        priority: Prospective job priority if it runs in this partition
    """

    partition: str | Unset = UNSET
    priority: int | Unset = UNSET
