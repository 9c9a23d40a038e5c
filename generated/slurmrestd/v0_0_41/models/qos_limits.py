from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimits(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits`.

    Attributes:
        grace_time: GraceTime
        max: (Slurm does not say)
        factor: Normalized shares
        min: (Slurm does not say)
    """

    grace_time: int | Unset = UNSET
    max: QosLimitsMax | Unset = UNSET
    factor: Float64NoValStruct | Unset = UNSET
    min: QosLimitsMin | Unset = UNSET


from .float_64_no_val_struct import Float64NoValStruct  # noqa: E402
from .qos_limits_max import QosLimitsMax  # noqa: E402
from .qos_limits_min import QosLimitsMin  # noqa: E402
