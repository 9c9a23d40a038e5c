from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepCPU(Model, kw_only=True):
    """Slurm's `/components/schemas/step_CPU`.

    Attributes:
        requested_frequency: (Slurm does not say)
        governor: Requested CPU frequency governor in kHz
    """

    requested_frequency: StepCPURequestedFrequency | Unset = UNSET
    governor: str | Unset = UNSET


from .step_cpu_requested_frequency import StepCPURequestedFrequency  # noqa: E402
