from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStatisticsCPU(Model, kw_only=True):
    """Slurm's `/components/schemas/step_statistics_CPU`.

    Attributes:
        actual_frequency: Average weighted CPU frequency of all tasks in kHz
    """

    actual_frequency: int | Unset = UNSET
