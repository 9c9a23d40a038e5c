from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMinTresPer(Model):
    """Slurm's `/components/schemas/qos_limits_min_tres_per`.

    Attributes:
        job: (Slurm does not say)
    """

    job: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
