from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepCPURequestedFrequency(Model):
    """CPU frequency requested.

    Attributes:
        min: Min CPU frequency
        max: Max CPU frequency
    """

    min: int | None | Unset = UNSET
    max: int | None | Unset = UNSET
