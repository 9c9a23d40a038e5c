from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxWallClock(Model, kw_only=True):
    """Limit on wallclock settings.

    Attributes:
        per: Limit on wallclock per settings
    """

    per: QosLimitsMaxWallClockPer | Unset = UNSET


from .qos_limits_max_wall_clock_per import QosLimitsMaxWallClockPer  # noqa: E402
