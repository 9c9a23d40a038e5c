from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobReservation(Model, kw_only=True):
    """Reservation usage details.

    Attributes:
        id: Database id of reservation
        name: Meaningless; a memory address in the server. Use id.
    """

    id: int | None | Unset = UNSET
    name: int | None | Unset = UNSET
