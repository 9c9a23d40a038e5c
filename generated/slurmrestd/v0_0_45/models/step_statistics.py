from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStatistics(Model, kw_only=True):
    """Slurm's `/components/schemas/step_statistics`.

    Attributes:
        CPU: (Slurm does not say)
        energy: (Slurm does not say)
    """

    CPU: StepStatisticsCPU | Unset = UNSET
    energy: StepStatisticsEnergy | Unset = UNSET


from .step_statistics_cpu import StepStatisticsCPU  # noqa: E402
from .step_statistics_energy import StepStatisticsEnergy  # noqa: E402
