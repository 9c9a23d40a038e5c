from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StatsUserTime(Model):
    """Time values.

    Attributes:
        average: Average time spent processing each user RPC
        total: Total time spent processing each user RPC
    """

    average: int | None | Unset = UNSET
    total: int | None | Unset = UNSET
