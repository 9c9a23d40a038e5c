from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxPer(Model):
    """Slurm's `/components/schemas/assoc_max_per`.

    Attributes:
        account: (Slurm does not say)
    """

    account: AssocMaxPerAccount | Unset = UNSET


from .assoc_max_per_account import AssocMaxPerAccount  # noqa: E402
