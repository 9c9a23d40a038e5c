from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Coord(Model, kw_only=True):
    """Slurm's `/components/schemas/coord`.

    Attributes:
        name: Name of user
        direct: If user is coordinator of this account directly or coordinator status was inheirted from a higher account in the tree
    """

    name: str | None | Unset = UNSET
    direct: int | None | Unset = UNSET
