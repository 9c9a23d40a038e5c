from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsMsgRpcUser(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_msg_rpc_user`.

    Attributes:
        user: user
        user_id: user id
        count: rpc count
        average_time: average time
        total_time: total time
    """

    user: str | None | Unset = UNSET
    user_id: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    average_time: int | None | Unset = UNSET
    total_time: int | None | Unset = UNSET
