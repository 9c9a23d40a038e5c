from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepTasks(Model):
    """Task properties.

    Attributes:
        count: Number of tasks in step
    """

    count: int | None | Unset = UNSET
