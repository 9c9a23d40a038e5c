from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMinTres(Model):
    """Min tres settings.

    Attributes:
        per: Min tres per settings
    """

    per: QosLimitsMinTresPer | Unset = UNSET


from .qos_limits_min_tres_per import QosLimitsMinTresPer  # noqa: E402
