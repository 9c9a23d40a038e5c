from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsRpc(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_rpc`.

    Attributes:
        rpc: RPC type
        count: Number of RPCs processed
        time: (Slurm does not say)
    """

    rpc: str | Unset = UNSET
    count: int | Unset = UNSET
    time: StatsRpcTime | Unset = UNSET


from .stats_rpc_time import StatsRpcTime  # noqa: E402
