from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class RollupStatsHourlyDuration(Model, kw_only=True):
    """Slurm's `/components/schemas/rollup_stats_hourly_duration`.

    Attributes:
        last: Total time spent doing last daily rollup (seconds)
        max: Longest hourly rollup time (seconds)
        time: Total time spent doing hourly rollups (seconds)
    """

    last: int | Unset = UNSET
    max: int | Unset = UNSET
    time: int | Unset = UNSET
