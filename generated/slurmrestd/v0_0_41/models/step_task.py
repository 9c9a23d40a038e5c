from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTask(Model, kw_only=True):
    """Slurm's `/components/schemas/step_task`.

    Attributes:
        distribution: The layout of the step was when it was running
    """

    distribution: str | Unset = UNSET
