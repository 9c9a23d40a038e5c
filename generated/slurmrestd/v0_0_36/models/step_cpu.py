from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepCPU(Model, kw_only=True):
    """CPU properties.

    Attributes:
        requested_frequency: CPU frequency requested
        governor: CPU governor
    """

    requested_frequency: StepCPURequestedFrequency | Unset = UNSET
    governor: list[str] | Unset = UNSET


from .step_cpu_requested_frequency import StepCPURequestedFrequency  # noqa: E402
