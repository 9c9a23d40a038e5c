from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepStatisticsCPU(Model):
    """Slurm's `/components/schemas/step_statistics_CPU`.

    Attributes:
        actual_frequency: Average weighted CPU frequency of all tasks in kHz
    """

    actual_frequency: int | Unset = UNSET
