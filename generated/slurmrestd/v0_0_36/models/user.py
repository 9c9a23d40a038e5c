from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class User(Model, kw_only=True):
    """User description.

    Attributes:
        administrator_level: Description of administrator level
        coordinators: List of assigned coordinators
        default: Default settings
        name: User name
        associations: The user's associations.
    """

    administrator_level: str | None | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    default: UserDefault | Unset = UNSET
    name: str | None | Unset = UNSET
    associations: list[AssocShort] | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
from .coord import Coord  # noqa: E402
from .user_default import UserDefault  # noqa: E402
