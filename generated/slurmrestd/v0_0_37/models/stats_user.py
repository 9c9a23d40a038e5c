from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsUser(Model, kw_only=True):
    """Statistics by user RPCs.

    Attributes:
        user: User name
        count: Number of RPCs
        time: Time values
    """

    user: str | None | Unset = UNSET
    count: int | None | Unset = UNSET
    time: StatsUserTime | Unset = UNSET


from .stats_user_time import StatsUserTime  # noqa: E402
