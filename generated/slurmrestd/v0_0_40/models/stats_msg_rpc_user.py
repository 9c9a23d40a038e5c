from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StatsMsgRpcUser(Model, kw_only=True):
    """User.

    Attributes:
        user: user name
        user_id: user id (numeric)
        count: Number of RPCs received
        average_time: Average time spent processing RPC in seconds
        total_time: Total time spent processing RPC in seconds
    """

    user: str | Unset = UNSET
    user_id: int | Unset = UNSET
    count: int | Unset = UNSET
    average_time: int | Unset = UNSET
    total_time: int | Unset = UNSET
