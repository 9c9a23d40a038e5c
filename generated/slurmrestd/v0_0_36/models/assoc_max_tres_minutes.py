from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTresMinutes(Model, kw_only=True):
    """Max TRES minutes settings.

    Attributes:
        per: Max TRES minutes per settings
        total: TRES list of attributes
    """

    per: AssocMaxTresMinutesPer | Unset = UNSET
    total: list[Tres] | Unset = UNSET


from .assoc_max_tres_minutes_per import AssocMaxTresMinutesPer  # noqa: E402
from .tres import Tres  # noqa: E402
