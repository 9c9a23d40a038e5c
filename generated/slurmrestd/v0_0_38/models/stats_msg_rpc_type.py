from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsMsgRpcType(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_msg_rpc_type`.

    Attributes:
        message_type: message type
        type_id: message type id
        count: rpc count
        average_time: average time
        total_time: total time
    """

    message_type: str | None | Unset = UNSET
    type_id: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    average_time: int | None | Unset = UNSET
    total_time: int | None | Unset = UNSET
