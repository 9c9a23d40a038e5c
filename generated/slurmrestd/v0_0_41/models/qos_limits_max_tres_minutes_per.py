from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTresMinutesPer(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_tres_minutes_per`.

    Attributes:
        qos: GrpTRESRunMins
        job: MaxTRESMinsPerJob
        account: MaxTRESRunMinsPerAccount
        user: MaxTRESRunMinsPerUser
    """

    qos: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    account: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
