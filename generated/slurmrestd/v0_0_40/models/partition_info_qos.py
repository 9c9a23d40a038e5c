from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoQos(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_qos`.

    Attributes:
        allowed: AllowQOS
        deny: DenyQOS
        assigned: QOS
    """

    allowed: str | Unset = UNSET
    deny: str | Unset = UNSET
    assigned: str | Unset = UNSET
