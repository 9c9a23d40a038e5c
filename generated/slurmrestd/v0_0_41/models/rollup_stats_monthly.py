from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class RollupStatsMonthly(Model, kw_only=True):
    """Slurm's `/components/schemas/rollup_stats_monthly`.

    Attributes:
        count: Number of monthly rollups since last_run
        last_run: Last time monthly rollup ran (UNIX timestamp)
        duration: (Slurm does not say)
    """

    count: int | Unset = UNSET
    last_run: int | Unset = UNSET
    duration: RollupStatsMonthlyDuration | Unset = UNSET


from .rollup_stats_monthly_duration import RollupStatsMonthlyDuration  # noqa: E402
