from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsMsgRpcType(Model, kw_only=True):
    """RPC.

    Attributes:
        message_type: Message type as string
        type_id: Message type as integer
        count: Number of RPCs received
        average_time: Average time spent processing RPC in seconds
        total_time: Total time spent processing RPC in seconds
    """

    message_type: str | Unset = UNSET
    type_id: int | Unset = UNSET
    count: int | Unset = UNSET
    average_time: int | Unset = UNSET
    total_time: int | Unset = UNSET
