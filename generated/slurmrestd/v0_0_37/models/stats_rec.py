from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsRec(Model, kw_only=True):
    """Dictionary of Slurmdb statistics.

    Attributes:
        time_start: Unix timestamp of start time
        rollups: (Slurm does not say)
        RPCs: (Slurm does not say)
        users: (Slurm does not say)
    """

    time_start: int | None | Unset = UNSET
    rollups: list[StatsRecRollupsItem] | Unset = UNSET
    RPCs: list[StatsRpc] | Unset = UNSET
    users: list[StatsUser] | Unset = UNSET


from .stats_rec_rollups_item import StatsRecRollupsItem  # noqa: E402
from .stats_rpc import StatsRpc  # noqa: E402
from .stats_user import StatsUser  # noqa: E402
