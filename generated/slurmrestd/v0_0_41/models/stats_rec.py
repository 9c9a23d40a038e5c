from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsRec(Model, kw_only=True):
    """Statistics.

    Attributes:
        time_start: When data collection started (UNIX timestamp)
        rollups: Rollup statistics
        RPCs: List of RPCs sent to the slurmdbd
        users: List of users that issued RPCs
    """

    time_start: int | Unset = UNSET
    rollups: RollupStats | Unset = UNSET
    RPCs: list[StatsRpc] | Unset = UNSET
    users: list[StatsUser] | Unset = UNSET


from .rollup_stats import RollupStats  # noqa: E402
from .stats_rpc import StatsRpc  # noqa: E402
from .stats_user import StatsUser  # noqa: E402
