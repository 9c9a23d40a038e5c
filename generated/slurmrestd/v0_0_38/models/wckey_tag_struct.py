from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class WckeyTagStruct(Model):
    """Job assigned wckey details.

    Attributes:
        wckey: Job assigned wckey
        flags: wckey flags
    """

    wckey: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
