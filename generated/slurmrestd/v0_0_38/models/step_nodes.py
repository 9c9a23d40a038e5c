from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepNodes(Model):
    """Node details.

    Attributes:
        count: Total number of nodes in step
        range: Nodes in step
    """

    count: int | None | Unset = UNSET
    range: str | None | Unset = UNSET
