from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxTresMinutes(Model):
    """Max TRES minutes settings.

    Attributes:
        per: Max TRES minutes per settings
        total: TRES list of attributes
    """

    per: AssocMaxTresMinutesPer | Unset = UNSET
    total: list[Tres] | Unset = UNSET


from .assoc_max_tres_minutes_per import AssocMaxTresMinutesPer  # noqa: E402
from .tres import Tres  # noqa: E402
