from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


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
        rollups: list of recorded rollup statistics
    """

    time_start: int | Unset = UNSET
    rollups: list[RollupStatsItem] | Unset = UNSET
    RPCs: list[StatsRpc] | Unset = UNSET
    users: list[StatsUser] | Unset = UNSET


class OpenapiSlurmdbdStatsResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_stats_resp`."""

    statistics: StatsRec | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
