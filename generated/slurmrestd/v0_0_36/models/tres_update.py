from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class TresUpdate(Model, kw_only=True):
    """Slurm's `/components/schemas/tres_update`.

    Attributes:
        TRES: TRES list of attributes
    """

    TRES: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
