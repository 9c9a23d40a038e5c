from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class RollupStatsItem(Model, kw_only=True):
    """Recorded rollup statistics.

    Attributes:
        type: type Known values: internal, user, unknown.
        max_cycle: longest rollup time (seconds)
        total_time: total time spent doing rollups (seconds)
        total_cycles: number of rollups since last_run
        mean_cycles: average time for rollup (seconds)
        last_run: Last time rollup ran (UNIX timestamp)
        last_cycle: Length of the last rollup (microseconds)
    """

    type: str | Unset = UNSET
    max_cycle: int | Unset = UNSET
    total_time: int | Unset = UNSET
    total_cycles: int | Unset = UNSET
    mean_cycles: int | Unset = UNSET
    last_run: int | Unset = UNSET
    last_cycle: int | Unset = UNSET
