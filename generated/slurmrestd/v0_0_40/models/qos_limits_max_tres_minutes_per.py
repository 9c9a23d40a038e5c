from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTresMinutesPer(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_tres_minutes_per`.

    Attributes:
        qos: (Slurm does not say)
        job: (Slurm does not say)
        account: (Slurm does not say)
        user: (Slurm does not say)
    """

    qos: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    account: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
