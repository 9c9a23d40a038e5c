from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class RollupStatsDaily(Model, kw_only=True):
    """Slurm's `/components/schemas/rollup_stats_daily`.

    Attributes:
        count: Number of daily rollups since last_run
        last_run: Last time daily rollup ran (UNIX timestamp) (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        duration: (Slurm does not say)
    """

    count: int | Unset = UNSET
    last_run: int | Unset = UNSET
    duration: RollupStatsDailyDuration | Unset = UNSET


from .rollup_stats_daily_duration import RollupStatsDailyDuration  # noqa: E402
