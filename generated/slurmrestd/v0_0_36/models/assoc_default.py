from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocDefault(Model, kw_only=True):
    """Default settings.

    Attributes:
        qos: Default QOS
    """

    qos: str | None | Unset = UNSET
