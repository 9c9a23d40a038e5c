from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTresMinutes(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_tres_minutes`.

    Attributes:
        total: (Slurm does not say)
        per: (Slurm does not say)
    """

    total: list[Tres] | Unset = UNSET
    per: QosLimitsMaxTresMinutesPer | Unset = UNSET


from .qos_limits_max_tres_minutes_per import QosLimitsMaxTresMinutesPer  # noqa: E402
from .tres import Tres  # noqa: E402
