from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTresMinutes(Model, kw_only=True):
    """Max TRES minutes settings.

    Attributes:
        per: Max TRES minutes per settings
    """

    per: QosLimitsMaxTresMinutesPer | Unset = UNSET


from .qos_limits_max_tres_minutes_per import QosLimitsMaxTresMinutesPer  # noqa: E402
