from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStatisticsCPU(Model, kw_only=True):
    """Statistics of CPU.

    Attributes:
        actual_frequency: Actual frequency of CPU during step
    """

    actual_frequency: int | None | Unset = UNSET
