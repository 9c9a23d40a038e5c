from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimits(Model, kw_only=True):
    """Assigned limits.

    Attributes:
        factor: factor to apply to TRES count for associations using this QOS
        max: Limits on max settings
        min: Min limit settings
        grace_time: Time that a preempted job is given (seconds).
    """

    factor: float | None | Unset = UNSET
    max: QosLimitsMax | Unset = UNSET
    min: QosLimitsMin | Unset = UNSET
    grace_time: int | None | Unset = UNSET


from .qos_limits_max import QosLimitsMax  # noqa: E402
from .qos_limits_min import QosLimitsMin  # noqa: E402
