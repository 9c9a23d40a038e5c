from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ReservationModReq(Model, kw_only=True):
    """Slurm's `/components/schemas/reservation_mod_req`.

    Attributes:
        reservations: (Slurm does not say)
    """

    reservations: list[ReservationDescMsg] | Unset = UNSET


from .reservation_desc_msg import ReservationDescMsg  # noqa: E402
