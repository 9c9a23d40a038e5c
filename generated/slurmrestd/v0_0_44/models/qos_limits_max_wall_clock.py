from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxWallClock(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_wall_clock`.

    Attributes:
        per: (Slurm does not say)
    """

    per: QosLimitsMaxWallClockPer | Unset = UNSET


from .qos_limits_max_wall_clock_per import QosLimitsMaxWallClockPer  # noqa: E402
