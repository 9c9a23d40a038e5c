from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class RollupStatsDailyDuration(Model, kw_only=True):
    """Slurm's `rollup_stats_daily_duration`.

    Attributes:
        last: Total time spent doing daily daily rollup (seconds)
        max: Longest daily rollup time (seconds)
        time: Total time spent doing daily rollups (seconds)
    """

    last: int | Unset = UNSET
    max: int | Unset = UNSET
    time: int | Unset = UNSET


class RollupStatsDaily(Model, kw_only=True):
    """Slurm's `rollup_stats_daily`.

    Attributes:
        count: Number of daily rollups since last_run
        last_run: Last time daily rollup ran (UNIX timestamp)
    """

    count: int | Unset = UNSET
    last_run: int | Unset = UNSET
    duration: RollupStatsDailyDuration | Unset = UNSET


class RollupStatsHourlyDuration(Model, kw_only=True):
    """Slurm's `rollup_stats_hourly_duration`.

    Attributes:
        last: Total time spent doing last daily rollup (seconds)
        max: Longest hourly rollup time (seconds)
        time: Total time spent doing hourly rollups (seconds)
    """

    last: int | Unset = UNSET
    max: int | Unset = UNSET
    time: int | Unset = UNSET


class RollupStatsHourly(Model, kw_only=True):
    """Slurm's `rollup_stats_hourly`.

    Attributes:
        count: Number of hourly rollups since last_run
        last_run: Last time hourly rollup ran (UNIX timestamp)
    """

    count: int | Unset = UNSET
    last_run: int | Unset = UNSET
    duration: RollupStatsHourlyDuration | Unset = UNSET


class RollupStatsMonthlyDuration(Model, kw_only=True):
    """Slurm's `rollup_stats_monthly_duration`.

    Attributes:
        last: Total time spent doing monthly daily rollup (seconds)
        max: Longest monthly rollup time (seconds)
        time: Total time spent doing monthly rollups (seconds)
    """

    last: int | Unset = UNSET
    max: int | Unset = UNSET
    time: int | Unset = UNSET


class RollupStatsMonthly(Model, kw_only=True):
    """Slurm's `rollup_stats_monthly`.

    Attributes:
        count: Number of monthly rollups since last_run
        last_run: Last time monthly rollup ran (UNIX timestamp)
    """

    count: int | Unset = UNSET
    last_run: int | Unset = UNSET
    duration: RollupStatsMonthlyDuration | Unset = UNSET


class RollupStats(Model, kw_only=True):
    """Slurm's `rollup_stats`."""

    hourly: RollupStatsHourly | Unset = UNSET
    daily: RollupStatsDaily | Unset = UNSET
    monthly: RollupStatsMonthly | Unset = UNSET


class StatsRpcTime(Model, kw_only=True):
    """Slurm's `stats_rpc_time`.

    Attributes:
        average: Average RPC processing time in microseconds
        total: Total RPC processing time in microseconds
    """

    average: int | Unset = UNSET
    total: int | Unset = UNSET


class StatsRpc(Model, kw_only=True):
    """Slurm's `stats_rpc`.

    Attributes:
        rpc: RPC type
        count: Number of RPCs processed
    """

    rpc: str | Unset = UNSET
    count: int | Unset = UNSET
    time: StatsRpcTime | Unset = UNSET


class StatsUserTime(Model, kw_only=True):
    """Slurm's `stats_user_time`.

    Attributes:
        average: Average RPC processing time in microseconds
        total: Total RPC processing time in microseconds
    """

    average: int | Unset = UNSET
    total: int | Unset = UNSET


class StatsUser(Model, kw_only=True):
    """Slurm's `stats_user`.

    Attributes:
        user: User ID
        count: Number of RPCs processed
    """

    user: str | Unset = UNSET
    count: int | Unset = UNSET
    time: StatsUserTime | Unset = UNSET


class StatsRec(Model, kw_only=True):
    """Slurm's `stats_rec`.

    Attributes:
        time_start: When data collection started (UNIX timestamp)
    """

    time_start: int | Unset = UNSET
    rollups: RollupStats | Unset = UNSET
    RPCs: list[StatsRpc] | Unset = UNSET
    users: list[StatsUser] | Unset = UNSET


class OpenapiSlurmdbdStatsResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_stats_resp`."""

    statistics: StatsRec | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
