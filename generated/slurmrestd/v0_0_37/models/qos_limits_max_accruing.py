from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxAccruing(Model, kw_only=True):
    """Limits on accruing priority.

    Attributes:
        per: Max accuring priority per setting
    """

    per: QosLimitsMaxAccruingPer | Unset = UNSET


from .qos_limits_max_accruing_per import QosLimitsMaxAccruingPer  # noqa: E402
