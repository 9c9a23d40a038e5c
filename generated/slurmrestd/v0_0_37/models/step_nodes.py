from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepNodes(Model, kw_only=True, rename={"list_": "list"}):
    """Node details.

    Attributes:
        count: Total number of nodes in step
        range: Nodes in step
        list_: Names of the nodes.
    """

    count: int | None | Unset = UNSET
    range: str | None | Unset = UNSET
    list_: list[str] | Unset = UNSET
