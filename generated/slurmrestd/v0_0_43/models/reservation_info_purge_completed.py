from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ReservationInfoPurgeCompleted(Model):
    """Slurm's `/components/schemas/reservation_info_purge_completed`.

    Attributes:
        time: (Slurm does not say)
    """

    time: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
