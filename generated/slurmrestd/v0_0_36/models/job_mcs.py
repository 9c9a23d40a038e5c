from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobMcs(Model, kw_only=True):
    """Multi-Category Security.

    Attributes:
        label: Assigned MCS label
    """

    label: str | None | Unset = UNSET
