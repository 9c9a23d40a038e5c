from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class RollupStatsHourly(Model, kw_only=True):
    """Slurm's `/components/schemas/rollup_stats_hourly`.

    Attributes:
        count: Number of hourly rollups since last_run
        last_run: Last time hourly rollup ran (UNIX timestamp) (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
        duration: (Slurm does not say)
    """

    count: int | Unset = UNSET
    last_run: int | Unset = UNSET
    duration: RollupStatsHourlyDuration | Unset = UNSET


from .rollup_stats_hourly_duration import RollupStatsHourlyDuration  # noqa: E402
