from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStatisticsEnergy(Model, kw_only=True):
    """Statistics of energy.

    Attributes:
        consumed: Energy consumed during step
    """

    consumed: int | None | Unset = UNSET
