from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class RollupStatsDailyDuration(Model, kw_only=True):
    """Slurm's `/components/schemas/rollup_stats_daily_duration`.

    Attributes:
        last: Total time spent doing daily daily rollup (seconds)
        max: Longest daily rollup time (seconds)
        time: Total time spent doing daily rollups (seconds)
    """

    last: int | Unset = UNSET
    max: int | Unset = UNSET
    time: int | Unset = UNSET
