from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class PartitionInfoGroups(Model):
    """Slurm's `/components/schemas/partition_info_groups`.

    Attributes:
        allowed: AllowGroups - Comma-separated list of group names which may execute jobs in this partition
    """

    allowed: str | Unset = UNSET
