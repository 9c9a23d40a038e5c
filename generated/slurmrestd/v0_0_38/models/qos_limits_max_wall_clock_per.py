from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMaxWallClockPer(Model):
    """Limit on wallclock per settings.

    Attributes:
        qos: Max wallclock per QOS
        job: Max wallclock per job
    """

    qos: int | None | Unset = UNSET
    job: int | None | Unset = UNSET
