from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class WckeyTagStruct(Model, kw_only=True):
    """Job assigned wckey details.

    Attributes:
        wckey: Job assigned wckey
        flags: wckey flags
    """

    wckey: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
