from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class UserDefault(Model):
    """Slurm's `/components/schemas/user_default`.

    Attributes:
        account: Default account
        wckey: Default WCKey
    """

    account: str | Unset = UNSET
    wckey: str | Unset = UNSET
