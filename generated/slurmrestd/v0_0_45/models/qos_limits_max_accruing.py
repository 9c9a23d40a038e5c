from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxAccruing(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_accruing`.

    Attributes:
        per: (Slurm does not say)
    """

    per: QosLimitsMaxAccruingPer | Unset = UNSET


from .qos_limits_max_accruing_per import QosLimitsMaxAccruingPer  # noqa: E402
