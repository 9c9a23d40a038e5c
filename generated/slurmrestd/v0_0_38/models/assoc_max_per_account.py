from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxPerAccount(Model):
    """Max per accounting settings.

    Attributes:
        wall_clock: Max wallclock per account
    """

    wall_clock: int | None | Unset = UNSET
