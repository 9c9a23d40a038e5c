from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMinTresPer(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_min_tres_per`.

    Attributes:
        job: (Slurm does not say)
    """

    job: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
