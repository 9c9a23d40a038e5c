from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTasks(Model, kw_only=True):
    """Task properties.

    Attributes:
        count: Number of tasks in step
    """

    count: int | None | Unset = UNSET
