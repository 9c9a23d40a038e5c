from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTresMinutes(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_tres_minutes`.

    Attributes:
        total: (Slurm does not say)
        per: (Slurm does not say)
    """

    total: list[Tres] | Unset = UNSET
    per: AssocMaxTresMinutesPer | Unset = UNSET


from .assoc_max_tres_minutes_per import AssocMaxTresMinutesPer  # noqa: E402
from .tres import Tres  # noqa: E402
