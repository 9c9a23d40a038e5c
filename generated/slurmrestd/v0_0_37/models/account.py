from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Account(Model, kw_only=True):
    """Account description.

    Attributes:
        associations: List of assigned associations
        coordinators: List of assigned coordinators Ignored by the server: in requests; coordinators are set on users.
        description: Description of account
        name: Name of account
        organization: Assigned organization of account
        flags: List of properties of account
    """

    associations: list[AssocShort] | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    description: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    organization: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
from .coord import Coord  # noqa: E402
