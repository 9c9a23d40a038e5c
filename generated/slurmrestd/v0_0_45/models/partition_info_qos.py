from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoQos(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_qos`.

    Attributes:
        allowed: AllowQOS - Comma-separated list of Qos which may execute jobs in the partition
        deny: DenyQOS - Comma-separated list of Qos which may not execute jobs in the partition
        assigned: QOS - QOS name containing limits that will apply to all jobs in this partition
    """

    allowed: str | Unset = UNSET
    deny: str | Unset = UNSET
    assigned: str | Unset = UNSET
