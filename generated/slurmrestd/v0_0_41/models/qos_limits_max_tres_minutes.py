from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTresMinutes(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_tres_minutes`.

    Attributes:
        per: (Slurm does not say)
    """

    per: QosLimitsMaxTresMinutesPer | Unset = UNSET


from .qos_limits_max_tres_minutes_per import QosLimitsMaxTresMinutesPer  # noqa: E402
