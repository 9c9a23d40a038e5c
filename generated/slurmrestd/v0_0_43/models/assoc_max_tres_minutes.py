from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxTresMinutes(Model):
    """Slurm's `/components/schemas/assoc_max_tres_minutes`.

    Attributes:
        total: (Slurm does not say)
        per: (Slurm does not say)
    """

    total: list[Tres] | Unset = UNSET
    per: AssocMaxTresMinutesPer | Unset = UNSET


from .assoc_max_tres_minutes_per import AssocMaxTresMinutesPer  # noqa: E402
from .tres import Tres  # noqa: E402
