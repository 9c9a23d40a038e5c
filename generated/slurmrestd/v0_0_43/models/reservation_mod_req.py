from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ReservationModReq(Model):
    """Slurm's `/components/schemas/reservation_mod_req`.

    Attributes:
        reservations: (Slurm does not say)
    """

    reservations: list[ReservationDescMsg] | Unset = UNSET


from .reservation_desc_msg import ReservationDescMsg  # noqa: E402
