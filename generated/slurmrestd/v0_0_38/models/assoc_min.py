from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMin(Model):
    """Min settings.

    Attributes:
        priority_threshold: Min priority threshold
    """

    priority_threshold: int | None | Unset = UNSET
