from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepTimeUser(Model):
    """User land time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the job in user land, in seconds
        microseconds: Total number of CPU-seconds used by the job in user land, in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET
