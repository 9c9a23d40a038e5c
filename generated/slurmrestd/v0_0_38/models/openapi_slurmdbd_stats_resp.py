from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import SlurmdbError
from .openapi_meta import OpenapiMeta


class StatsRecRollupsItem(Model, kw_only=True):
    """Rollup statistics.

    Attributes:
        type: Type of rollup
        last_run: Timestamp of last rollup
        last_cycle: Timestamp of last cycle
        max_cycle: Max time of all cycles
        total_time: Total time (s) spent doing rollup
        mean_cycles: Average time (s) of cycle
        total_cycles: Number of rollups.
    """

    type: str | None | Unset = UNSET
    last_run: int | None | Unset = UNSET
    last_cycle: int | None | Unset = UNSET
    max_cycle: int | None | Unset = UNSET
    total_time: int | None | Unset = UNSET
    mean_cycles: int | None | Unset = UNSET
    total_cycles: int | Unset = UNSET


class StatsRpcTime(Model, kw_only=True):
    """Time values.

    Attributes:
        average: Average time spent processing this RPC type
        total: Total time spent processing this RPC type
    """

    average: int | None | Unset = UNSET
    total: int | None | Unset = UNSET


class StatsRpc(Model, kw_only=True):
    """Statistics by RPC type.

    Attributes:
        rpc: RPC type
        count: Number of RPCs
        time: Time values
    """

    rpc: str | None | Unset = UNSET
    count: int | None | Unset = UNSET
    time: StatsRpcTime | Unset = UNSET


class StatsUserTime(Model, kw_only=True):
    """Time values.

    Attributes:
        average: Average time spent processing each user RPC
        total: Total time spent processing each user RPC
    """

    average: int | None | Unset = UNSET
    total: int | None | Unset = UNSET


class StatsUser(Model, kw_only=True):
    """Statistics by user RPCs.

    Attributes:
        user: User name
        count: Number of RPCs
        time: Time values
    """

    user: str | None | Unset = UNSET
    count: int | None | Unset = UNSET
    time: StatsUserTime | Unset = UNSET


class StatsRec(Model, kw_only=True):
    """Slurm's `stats_rec`.

    Attributes:
        time_start: Unix timestamp of start time
    """

    time_start: int | None | Unset = UNSET
    rollups: list[StatsRecRollupsItem] | Unset = UNSET
    RPCs: list[StatsRpc] | Unset = UNSET
    users: list[StatsUser] | Unset = UNSET


class OpenapiSlurmdbdStatsResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_stats_resp`.

    Attributes:
        errors: Slurm errors
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    statistics: StatsRec | Unset = UNSET
