from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Accounting(Model, kw_only=True):
    """Slurm's `/components/schemas/accounting`.

    Attributes:
        allocated: (Slurm does not say)
        id: Association ID or Workload characterization key ID
        id_alt: Alternate ID (not currently used)
        start: When the record was started (UNIX timestamp) (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        TRES: (Slurm does not say)
    """

    allocated: AccountingAllocated | Unset = UNSET
    id: int | Unset = UNSET
    id_alt: int | Unset = UNSET
    start: int | Unset = UNSET
    TRES: Tres | Unset = UNSET


from .accounting_allocated import AccountingAllocated  # noqa: E402
from .tres import Tres  # noqa: E402
