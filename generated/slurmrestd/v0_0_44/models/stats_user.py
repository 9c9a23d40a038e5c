from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsUser(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_user`.

    Attributes:
        user: User ID
        count: Number of RPCs processed
        time: (Slurm does not say)
    """

    user: str | Unset = UNSET
    count: int | Unset = UNSET
    time: StatsUserTime | Unset = UNSET


from .stats_user_time import StatsUserTime  # noqa: E402
