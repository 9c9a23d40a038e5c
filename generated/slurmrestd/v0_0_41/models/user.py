from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class User(Model, kw_only=True):
    """Slurm's `/components/schemas/user`.

    Attributes:
        name: User name
        administrator_level: AdminLevel granted to the user
        associations: Associations created for this user Ignored by the server: in requests; both are added by operations of their own.
        coordinators: Accounts this user is a coordinator for Ignored by the server: in requests that add an account or a user.
        default: (Slurm does not say)
        flags: Flags associated with user
        old_name: Previous user name Not shown in answers: it is the name of a user to be renamed.
        wckeys: List of available WCKeys Ignored by the server: in requests; both are added by operations of their own.
    """

    name: str
    administrator_level: list[str] | Unset = UNSET
    associations: list[AssocShort] | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    default: UserDefault | Unset = UNSET
    flags: list[str] | Unset = UNSET
    old_name: str | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
from .coord import Coord  # noqa: E402
from .user_default import UserDefault  # noqa: E402
from .wckey import Wckey  # noqa: E402
