from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StatsMsgRpcUser(Model):
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
