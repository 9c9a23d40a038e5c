from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class UserDefault(Model):
    """Default settings.

    Attributes:
        account: Default account name
        wckey: Default wckey
    """

    account: str | None | Unset = UNSET
    wckey: str | None | Unset = UNSET
