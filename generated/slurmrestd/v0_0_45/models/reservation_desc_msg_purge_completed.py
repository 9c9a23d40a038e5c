from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ReservationDescMsgPurgeCompleted(Model, kw_only=True):
    """Slurm's `/components/schemas/reservation_desc_msg_purge_completed`.

    Attributes:
        time: (Slurm does not say)
    """

    time: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
