from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UserDefault(Model, kw_only=True):
    """Slurm's `/components/schemas/user_default`.

    Attributes:
        qos: Default QOS Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
        account: Default account Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
        wckey: Default WCKey Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
    """

    qos: int | Unset = UNSET
    account: str | Unset = UNSET
    wckey: str | Unset = UNSET
