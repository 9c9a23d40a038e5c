from __future__ import annotations

from ...model import Model


class StatsMsgRpcUser(Model, kw_only=True):
    """RPCs by user.

    Attributes:
        user_id: User ID (numeric)
        user: User name
        count: Number of RPCs received
        total_time: Total time spent processing RPC in seconds
        average_time: When the request was made (UNIX timestamp)
    """

    user_id: int
    user: str
    count: int
    total_time: int
    average_time: Uint64NoValStruct2


from .uint_64_no_val_struct_2 import Uint64NoValStruct2  # noqa: E402
