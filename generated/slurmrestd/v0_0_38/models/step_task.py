from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepTask(Model):
    """Slurm's `task`.

    Attributes:
        distribution: How tasks were laid out.
    """

    distribution: str | None | Unset = UNSET
