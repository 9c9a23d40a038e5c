from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMin(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_min`.

    Attributes:
        priority_threshold: (Slurm does not say)
        tres: (Slurm does not say)
    """

    priority_threshold: Uint32NoValStruct | Unset = UNSET
    tres: QosLimitsMinTres | Unset = UNSET


from .qos_limits_min_tres import QosLimitsMinTres  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
