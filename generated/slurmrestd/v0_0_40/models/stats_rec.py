from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsRec(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_rec`.

    Attributes:
        time_start: When data collection started (UNIX timestamp)
        rollups: list of recorded rollup statistics
        RPCs: (Slurm does not say)
        users: (Slurm does not say)
    """

    time_start: int | Unset = UNSET
    rollups: list[RollupStatsItem] | Unset = UNSET
    RPCs: list[StatsRpc] | Unset = UNSET
    users: list[StatsUser] | Unset = UNSET


from .rollup_stats_item import RollupStatsItem  # noqa: E402
from .stats_rpc import StatsRpc  # noqa: E402
from .stats_user import StatsUser  # noqa: E402
