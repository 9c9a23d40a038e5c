from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxAccruingPer(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_accruing_per`.

    Attributes:
        account: (Slurm does not say)
        user: (Slurm does not say)
    """

    account: Uint32NoValStruct | Unset = UNSET
    user: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
