from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepStatisticsEnergy(Model):
    """Statistics of energy.

    Attributes:
        consumed: Energy consumed during step
    """

    consumed: int | None | Unset = UNSET
