from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoPriority(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_priority`.

    Attributes:
        job_factor: PriorityJobFactor
        tier: PriorityTier
    """

    job_factor: int | Unset = UNSET
    tier: int | Unset = UNSET
