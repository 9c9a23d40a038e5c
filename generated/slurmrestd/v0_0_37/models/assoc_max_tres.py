from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTres(Model, kw_only=True):
    """Max TRES settings.

    Attributes:
        group: Max TRES per group
        per: Max TRES per settings
        total: TRES list of attributes
        minutes: Max TRES minutes settings
    """

    group: AssocMaxTresGroup | Unset = UNSET
    per: AssocMaxTresPer | Unset = UNSET
    total: list[Tres] | Unset = UNSET
    minutes: AssocMaxTresMinutes | Unset = UNSET


from .assoc_max_tres_group import AssocMaxTresGroup  # noqa: E402
from .assoc_max_tres_minutes import AssocMaxTresMinutes  # noqa: E402
from .assoc_max_tres_per import AssocMaxTresPer  # noqa: E402
from .tres import Tres  # noqa: E402
