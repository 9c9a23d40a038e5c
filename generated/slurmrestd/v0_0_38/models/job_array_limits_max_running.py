from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobArrayLimitsMaxRunning(Model):
    """Limits on array settings.

    Attributes:
        tasks: Max running tasks in array at any one time
    """

    tasks: int | None | Unset = UNSET
