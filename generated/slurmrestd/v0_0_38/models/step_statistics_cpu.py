from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepStatisticsCPU(Model):
    """Statistics of CPU.

    Attributes:
        actual_frequency: Actual frequency of CPU during step
    """

    actual_frequency: int | None | Unset = UNSET
