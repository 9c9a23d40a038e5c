from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Coord(Model, kw_only=True):
    """Slurm's `/components/schemas/coord`.

    Attributes:
        name: User name
        direct: Indicates whether the coordinator was directly assigned to this account
    """

    name: str
    direct: bool | Unset = UNSET
