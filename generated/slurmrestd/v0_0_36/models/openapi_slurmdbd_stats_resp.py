from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta


class SlurmdbDiagRollupsItem(Model, kw_only=True):
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


class SlurmdbDiagRPCsItemTime(Model, kw_only=True):
    """Time values.

    Attributes:
        average: Average time spent processing this RPC type
        total: Total time spent processing this RPC type
    """

    average: int | None | Unset = UNSET
    total: int | None | Unset = UNSET


class SlurmdbDiagRPCsItem(Model, kw_only=True):
    """Statistics by RPC type.

    Attributes:
        rpc: RPC type
        count: Number of RPCs
        time: Time values
    """

    rpc: str | None | Unset = UNSET
    count: int | None | Unset = UNSET
    time: SlurmdbDiagRPCsItemTime | Unset = UNSET


class SlurmdbDiagUsersItemTime(Model, kw_only=True):
    """Time values.

    Attributes:
        average: Average time spent processing each user RPC
        total: Total time spent processing each user RPC
    """

    average: int | None | Unset = UNSET
    total: int | None | Unset = UNSET


class SlurmdbDiagUsersItem(Model, kw_only=True):
    """Statistics by user RPCs.

    Attributes:
        user: User name
        count: Number of RPCs
        time: Time values
    """

    user: str | None | Unset = UNSET
    count: int | None | Unset = UNSET
    time: SlurmdbDiagUsersItemTime | Unset = UNSET


class OpenapiSlurmdbdStatsRespStatistics(Model, kw_only=True):
    """Slurm's `statistics`.

    Attributes:
        time_start: When counting began (UNIX seconds).
        rollups: Statistics of rollups.
        RPCs: Statistics by RPC.
        users: Statistics by user.
    """

    time_start: int | Unset = UNSET
    rollups: list[SlurmdbDiagRollupsItem] | Unset = UNSET
    RPCs: list[SlurmdbDiagRPCsItem] | Unset = UNSET
    users: list[SlurmdbDiagUsersItem] | Unset = UNSET


class OpenapiSlurmdbdStatsResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_stats_resp`.

    Attributes:
        errors: Slurm errors
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    statistics: OpenapiSlurmdbdStatsRespStatistics | Unset = UNSET
