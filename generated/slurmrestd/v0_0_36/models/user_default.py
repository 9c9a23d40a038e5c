from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class UserDefault(Model, kw_only=True):
    """Default settings.

    Attributes:
        account: Default account name Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
        wckey: Default wckey Ignored by the server: in requests; the first association or wckey that is added for a user becomes the default.
    """

    account: str | None | Unset = UNSET
    wckey: str | None | Unset = UNSET
