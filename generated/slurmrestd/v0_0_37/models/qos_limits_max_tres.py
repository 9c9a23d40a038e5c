from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTres(Model, kw_only=True):
    """Limits on TRES.

    Attributes:
        minutes: Max TRES minutes settings
        per: Max TRES per settings
        total: TRES list of attributes
    """

    minutes: QosLimitsMaxTresMinutes | Unset = UNSET
    per: QosLimitsMaxTresPer | Unset = UNSET
    total: list[Tres] | Unset = UNSET


from .qos_limits_max_tres_minutes import QosLimitsMaxTresMinutes  # noqa: E402
from .qos_limits_max_tres_per import QosLimitsMaxTresPer  # noqa: E402
from .tres import Tres  # noqa: E402
