from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UserShort(Model, kw_only=True):
    """Slurm's `/components/schemas/user_short`.

    Attributes:
        adminlevel: AdminLevel granted to the user
        defaultqos: Default QOS Ignored by the server: in requests; an association's defaultqos is heeded.
        defaultaccount: Default account
        defaultwckey: Default WCKey
    """

    adminlevel: list[str] | Unset = UNSET
    defaultqos: int | Unset = UNSET
    defaultaccount: str | Unset = UNSET
    defaultwckey: str | Unset = UNSET
