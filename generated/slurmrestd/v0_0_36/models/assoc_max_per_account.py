from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxPerAccount(Model, kw_only=True):
    """Max per accounting settings.

    Attributes:
        wall_clock: Max wallclock per account
    """

    wall_clock: int | None | Unset = UNSET
