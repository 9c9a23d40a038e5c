from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


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


from .slurmdb_diag_rollups_item import SlurmdbDiagRollupsItem  # noqa: E402
from .slurmdb_diag_rp_cs_item import SlurmdbDiagRPCsItem  # noqa: E402
from .slurmdb_diag_users_item import SlurmdbDiagUsersItem  # noqa: E402
