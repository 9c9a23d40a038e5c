from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxPer(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_per`.

    Attributes:
        account: (Slurm does not say)
    """

    account: AssocMaxPerAccount | Unset = UNSET


from .assoc_max_per_account import AssocMaxPerAccount  # noqa: E402
