from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobReservation(Model):
    """Reservation usage details.

    Attributes:
        id: Database id of reservation
        name: Meaningless; a memory address in the server. Use id.
    """

    id: int | None | Unset = UNSET
    name: int | None | Unset = UNSET
