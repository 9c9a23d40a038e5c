from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMin(Model, kw_only=True):
    """Min limit settings.

    Attributes:
        priority_threshold: Min priority threshold
        tres: Min tres settings
    """

    priority_threshold: int | None | Unset = UNSET
    tres: QosLimitsMinTres | Unset = UNSET


from .qos_limits_min_tres import QosLimitsMinTres  # noqa: E402
