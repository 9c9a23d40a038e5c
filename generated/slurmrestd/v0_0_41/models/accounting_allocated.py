from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AccountingAllocated(Model, kw_only=True):
    """Slurm's `/components/schemas/accounting_allocated`.

    Attributes:
        seconds: Number of cpu seconds allocated
    """

    seconds: int | Unset = UNSET
