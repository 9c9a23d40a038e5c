from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTres(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_tres`.

    Attributes:
        total: GrpTRES
        minutes: (Slurm does not say)
        per: (Slurm does not say)
    """

    total: list[Tres] | Unset = UNSET
    minutes: QosLimitsMaxTresMinutes | Unset = UNSET
    per: QosLimitsMaxTresPer | Unset = UNSET


from .qos_limits_max_tres_minutes import QosLimitsMaxTresMinutes  # noqa: E402
from .qos_limits_max_tres_per import QosLimitsMaxTresPer  # noqa: E402
from .tres import Tres  # noqa: E402
