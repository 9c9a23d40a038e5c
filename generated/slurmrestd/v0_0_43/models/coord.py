from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class Coord(Model):
    """Slurm's `/components/schemas/coord`.

    Attributes:
        name: User name
        direct: Indicates whether the coordinator was directly assigned to this account
    """

    name: str
    direct: bool | Unset = UNSET
