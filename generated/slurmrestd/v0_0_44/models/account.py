from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Account(Model, kw_only=True):
    """Slurm's `/components/schemas/account`.

    Attributes:
        description: Arbitrary string describing the account
        name: Account name
        organization: Organization to which the account belongs
        associations: (Slurm does not say)
        coordinators: (Slurm does not say)
        flags: Flags associated with this account
    """

    description: str
    name: str
    organization: str
    associations: list[AssocShort] | Unset = UNSET
    coordinators: list[Coord] | Unset = UNSET
    flags: list[str] | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
from .coord import Coord  # noqa: E402
