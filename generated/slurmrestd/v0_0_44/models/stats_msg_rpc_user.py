from __future__ import annotations

from ...model import Model


class StatsMsgRpcUser(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_msg_rpc_user`.

    Attributes:
        user_id: User ID (numeric)
        user: User name
        count: Number of RPCs received
        total_time: Total time spent processing RPC in seconds
        average_time: (Slurm does not say)
    """

    user_id: int
    user: str
    count: int
    total_time: int
    average_time: Uint64NoValStruct


from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
