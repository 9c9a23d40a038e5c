from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsRec(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_rec`.

    Attributes:
        time_start: When data collection started (UNIX timestamp) (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        rollups: (Slurm does not say)
        RPCs: (Slurm does not say)
        users: (Slurm does not say)
    """

    time_start: int | Unset = UNSET
    rollups: RollupStats | Unset = UNSET
    RPCs: list[StatsRpc] | Unset = UNSET
    users: list[StatsUser] | Unset = UNSET


from .rollup_stats import RollupStats  # noqa: E402
from .stats_rpc import StatsRpc  # noqa: E402
from .stats_user import StatsUser  # noqa: E402
