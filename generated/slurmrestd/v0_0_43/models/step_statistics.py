from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepStatistics(Model):
    """Slurm's `/components/schemas/step_statistics`.

    Attributes:
        CPU: (Slurm does not say)
        energy: (Slurm does not say)
    """

    CPU: StepStatisticsCPU | Unset = UNSET
    energy: StepStatisticsEnergy | Unset = UNSET


from .step_statistics_cpu import StepStatisticsCPU  # noqa: E402
from .step_statistics_energy import StepStatisticsEnergy  # noqa: E402
