from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class Accounting(Model):
    """Slurm's `/components/schemas/accounting`.

    Attributes:
        allocated: total seconds allocated
        id: association/wckey ID
        start: UNIX timestamp when accounting period started
        TRES: TRES list of attributes
    """

    allocated: int | None | Unset = UNSET
    id: int | None | Unset = UNSET
    start: int | None | Unset = UNSET
    TRES: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
