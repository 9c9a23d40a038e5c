from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepTask(Model):
    """Slurm's `/components/schemas/step_task`.

    Attributes:
        distribution: The layout of the step was when it was running
    """

    distribution: str | Unset = UNSET
