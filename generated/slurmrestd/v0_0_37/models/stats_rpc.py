from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


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


from .stats_rpc_time import StatsRpcTime  # noqa: E402
