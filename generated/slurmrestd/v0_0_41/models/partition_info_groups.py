from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoGroups(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_groups`.

    Attributes:
        allowed: AllowGroups
    """

    allowed: str | Unset = UNSET
