from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsRpcTime(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_rpc_time`.

    Attributes:
        average: Average RPC processing time in microseconds
        total: Total RPC processing time in microseconds
    """

    average: int | Unset = UNSET
    total: int | Unset = UNSET
