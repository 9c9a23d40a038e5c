from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UserShort(Model, kw_only=True):
    """Slurm's `/components/schemas/user_short`.

    Attributes:
        adminlevel: (Slurm does not say)
        defaultaccount: Default account
        defaultwckey: Default WCKey
    """

    adminlevel: list[str] | Unset = UNSET
    defaultaccount: str | Unset = UNSET
    defaultwckey: str | Unset = UNSET
