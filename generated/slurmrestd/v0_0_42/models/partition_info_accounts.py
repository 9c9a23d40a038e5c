from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoAccounts(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_accounts`.

    Attributes:
        allowed: AllowAccounts
        deny: DenyAccounts
    """

    allowed: str | Unset = UNSET
    deny: str | Unset = UNSET
