from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class Coord(Model):
    """Slurm's `/components/schemas/coord`.

    Attributes:
        name: Name of user
        direct: If user is coordinator of this account directly or coordinator status was inheirted from a higher account in the tree
    """

    name: str | None | Unset = UNSET
    direct: int | None | Unset = UNSET
