from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMin(Model, kw_only=True):
    """Min settings.

    Attributes:
        priority_threshold: Min priority threshold
    """

    priority_threshold: int | None | Unset = UNSET
