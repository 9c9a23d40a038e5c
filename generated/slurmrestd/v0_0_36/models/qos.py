from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Qos(Model, kw_only=True):
    """QOS description.

    Attributes:
        description: QOS description
        flags: List of properties of QOS
        id: Number of the QOS; in a request that of one that exists, or left out.
        limits: Assigned limits
        preempt: Preemption settings
        priority: QOS priority
        usage_factor: Usage factor
        usage_threshold: Usage threshold
        name: Name of the QOS.
    """

    description: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
    id: int | None | Unset = UNSET
    limits: QosLimits | Unset = UNSET
    preempt: QosPreempt | Unset = UNSET
    priority: int | None | Unset = UNSET
    usage_factor: float | None | Unset = UNSET
    usage_threshold: float | None | Unset = UNSET
    name: str | None | Unset = UNSET


from .qos_limits import QosLimits  # noqa: E402
from .qos_preempt import QosPreempt  # noqa: E402
