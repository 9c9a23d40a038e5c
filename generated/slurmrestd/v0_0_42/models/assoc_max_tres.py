from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTres(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_tres`.

    Attributes:
        total: (Slurm does not say)
        group: (Slurm does not say)
        minutes: (Slurm does not say)
        per: (Slurm does not say)
    """

    total: list[Tres] | Unset = UNSET
    group: AssocMaxTresGroup | Unset = UNSET
    minutes: AssocMaxTresMinutes | Unset = UNSET
    per: AssocMaxTresPer | Unset = UNSET


from .assoc_max_tres_group import AssocMaxTresGroup  # noqa: E402
from .assoc_max_tres_minutes import AssocMaxTresMinutes  # noqa: E402
from .assoc_max_tres_per import AssocMaxTresPer  # noqa: E402
from .tres import Tres  # noqa: E402
