from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepCPURequestedFrequency(Model, kw_only=True):
    """CPU frequency requested.

    Attributes:
        min: Min CPU frequency
        max: Max CPU frequency
    """

    min: int | None | Unset = UNSET
    max: int | None | Unset = UNSET
