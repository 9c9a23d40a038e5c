from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStatistics(Model, kw_only=True):
    """Statistics of job step.

    Attributes:
        CPU: Statistics of CPU
        energy: Statistics of energy
    """

    CPU: StepStatisticsCPU | Unset = UNSET
    energy: StepStatisticsEnergy | Unset = UNSET


from .step_statistics_cpu import StepStatisticsCPU  # noqa: E402
from .step_statistics_energy import StepStatisticsEnergy  # noqa: E402
