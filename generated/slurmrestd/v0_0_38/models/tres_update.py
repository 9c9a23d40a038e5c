from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class TresUpdate(Model):
    """Slurm's `/components/schemas/tres_update`.

    Attributes:
        TRES: TRES list of attributes
    """

    TRES: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
