from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMinTres(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_min_tres`.

    Attributes:
        per: (Slurm does not say)
    """

    per: QosLimitsMinTresPer | Unset = UNSET


from .qos_limits_min_tres_per import QosLimitsMinTresPer  # noqa: E402
