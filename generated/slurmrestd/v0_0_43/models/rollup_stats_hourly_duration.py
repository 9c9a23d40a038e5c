from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class RollupStatsHourlyDuration(Model):
    """Slurm's `/components/schemas/rollup_stats_hourly_duration`.

    Attributes:
        last: Total time spent doing last daily rollup (seconds)
        max: Longest hourly rollup time (seconds)
        time: Total time spent doing hourly rollups (seconds)
    """

    last: int | Unset = UNSET
    max: int | Unset = UNSET
    time: int | Unset = UNSET
