from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocDefault(Model):
    """Default settings.

    Attributes:
        qos: Default QOS
    """

    qos: str | None | Unset = UNSET
