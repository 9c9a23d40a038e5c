from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMin(Model):
    """Min limit settings.

    Attributes:
        priority_threshold: Min priority threshold
        tres: Min tres settings
    """

    priority_threshold: int | None | Unset = UNSET
    tres: QosLimitsMinTres | Unset = UNSET


from .qos_limits_min_tres import QosLimitsMinTres  # noqa: E402
