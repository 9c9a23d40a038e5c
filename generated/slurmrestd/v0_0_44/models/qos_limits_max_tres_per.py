from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTresPer(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_tres_per`.

    Attributes:
        account: (Slurm does not say)
        job: (Slurm does not say)
        node: (Slurm does not say)
        user: (Slurm does not say)
    """

    account: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
