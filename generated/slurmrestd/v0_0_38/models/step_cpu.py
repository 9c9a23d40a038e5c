from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepCPU(Model):
    """CPU properties.

    Attributes:
        requested_frequency: CPU frequency requested
        governor: CPU governor
    """

    requested_frequency: StepCPURequestedFrequency | Unset = UNSET
    governor: list[str] | Unset = UNSET


from .step_cpu_requested_frequency import StepCPURequestedFrequency  # noqa: E402
