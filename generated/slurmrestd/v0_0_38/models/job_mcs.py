from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobMcs(Model):
    """Multi-Category Security.

    Attributes:
        label: Assigned MCS label
    """

    label: str | None | Unset = UNSET
