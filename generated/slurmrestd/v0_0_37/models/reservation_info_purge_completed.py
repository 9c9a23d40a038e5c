from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ReservationInfoPurgeCompleted(Model, kw_only=True):
    """If PURGE_COMP flag is set the amount of seconds this reservation will sit idle until it is revoked.

    Attributes:
        time: amount of seconds this reservation will sit idle until it is revoked
    """

    time: int | None | Unset = UNSET
