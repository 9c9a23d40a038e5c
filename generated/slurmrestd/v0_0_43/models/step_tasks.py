from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepTasks(Model):
    """Slurm's `/components/schemas/step_tasks`.

    Attributes:
        count: Total number of tasks
    """

    count: int | Unset = UNSET
