from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimits(Model, kw_only=True):
    """Assigned limits.

    Attributes:
        max: Limits on max settings
        min: Min limit settings
        grace_time: Time that a preempted job is given (seconds).
    """

    max: QosLimitsMax | Unset = UNSET
    min: QosLimitsMin | Unset = UNSET
    grace_time: int | None | Unset = UNSET


from .qos_limits_max import QosLimitsMax  # noqa: E402
from .qos_limits_min import QosLimitsMin  # noqa: E402
