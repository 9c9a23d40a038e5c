from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMaxWallClock(Model):
    """Slurm's `/components/schemas/qos_limits_max_wall_clock`.

    Attributes:
        per: (Slurm does not say)
    """

    per: QosLimitsMaxWallClockPer | Unset = UNSET


from .qos_limits_max_wall_clock_per import QosLimitsMaxWallClockPer  # noqa: E402
