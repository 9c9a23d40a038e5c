from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UserShort(Model, kw_only=True):
    """Admin level of user, DefaultAccount, DefaultWCKey.

    Attributes:
        adminlevel: AdminLevel granted to the user
        defaultaccount: Default account
        defaultwckey: Default WCKey
    """

    adminlevel: list[str] | Unset = UNSET
    defaultaccount: str | Unset = UNSET
    defaultwckey: str | Unset = UNSET
