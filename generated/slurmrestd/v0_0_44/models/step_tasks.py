from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTasks(Model, kw_only=True):
    """Slurm's `/components/schemas/step_tasks`.

    Attributes:
        count: Total number of tasks
    """

    count: int | Unset = UNSET
