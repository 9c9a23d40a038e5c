from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class RollupStats(Model, kw_only=True):
    """Slurm's `/components/schemas/rollup_stats`.

    Attributes:
        hourly: (Slurm does not say)
        daily: (Slurm does not say)
        monthly: (Slurm does not say)
    """

    hourly: RollupStatsHourly | Unset = UNSET
    daily: RollupStatsDaily | Unset = UNSET
    monthly: RollupStatsMonthly | Unset = UNSET


from .rollup_stats_daily import RollupStatsDaily  # noqa: E402
from .rollup_stats_hourly import RollupStatsHourly  # noqa: E402
from .rollup_stats_monthly import RollupStatsMonthly  # noqa: E402
