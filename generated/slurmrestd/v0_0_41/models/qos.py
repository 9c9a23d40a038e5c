from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Qos(Model, kw_only=True):
    """Slurm's `/components/schemas/qos`.

    Attributes:
        description: Arbitrary description
        flags: Flags, to avoid modifying current values specify NOT_SET
        id: Unique ID
        limits: (Slurm does not say)
        name: Name
        preempt: (Slurm does not say)
        priority: Number of shares allocated
        usage_factor: Normalized shares
        usage_threshold: Normalized shares
    """

    description: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    id: int | Unset = UNSET
    limits: QosLimits | Unset = UNSET
    name: str | Unset = UNSET
    preempt: QosPreempt | Unset = UNSET
    priority: Uint32NoValStruct | Unset = UNSET
    usage_factor: Float64NoValStruct | Unset = UNSET
    usage_threshold: Float64NoValStruct | Unset = UNSET


from .float_64_no_val_struct import Float64NoValStruct  # noqa: E402
from .qos_limits import QosLimits  # noqa: E402
from .qos_preempt import QosPreempt  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
