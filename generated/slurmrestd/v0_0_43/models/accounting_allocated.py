from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AccountingAllocated(Model):
    """Slurm's `/components/schemas/accounting_allocated`.

    Attributes:
        seconds: Number of seconds allocated
    """

    seconds: int | Unset = UNSET
