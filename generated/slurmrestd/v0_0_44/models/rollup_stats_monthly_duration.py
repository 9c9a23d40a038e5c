from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class RollupStatsMonthlyDuration(Model, kw_only=True):
    """Slurm's `/components/schemas/rollup_stats_monthly_duration`.

    Attributes:
        last: Total time spent doing monthly daily rollup (seconds)
        max: Longest monthly rollup time (seconds)
        time: Total time spent doing monthly rollups (seconds)
    """

    last: int | Unset = UNSET
    max: int | Unset = UNSET
    time: int | Unset = UNSET
