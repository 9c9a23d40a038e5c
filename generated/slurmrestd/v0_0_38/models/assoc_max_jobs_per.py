from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxJobsPer(Model):
    """Max jobs per settings.

    Attributes:
        wall_clock: Max wallclock per job
    """

    wall_clock: int | None | Unset = UNSET
