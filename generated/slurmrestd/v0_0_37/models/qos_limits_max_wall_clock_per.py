from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxWallClockPer(Model, kw_only=True):
    """Limit on wallclock per settings.

    Attributes:
        qos: Max wallclock per QOS
        job: Max wallclock per job
    """

    qos: int | None | Unset = UNSET
    job: int | None | Unset = UNSET
