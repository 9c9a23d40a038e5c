from __future__ import annotations

from ...model import Model


class StatsMsgRpcType(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_msg_rpc_type`.

    Attributes:
        type_id: Message type as integer
        message_type: Message type as string
        count: Number of RPCs received
        queued: Number of RPCs queued
        dropped: Number of RPCs dropped
        cycle_last: Number of RPCs processed within the last RPC queue cycle
        cycle_max: Maximum number of RPCs processed within a RPC queue cycle since start
        total_time: Total time spent processing RPC in seconds
        average_time: (Slurm does not say)
    """

    type_id: int
    message_type: str
    count: int
    queued: int
    dropped: int
    cycle_last: int
    cycle_max: int
    total_time: int
    average_time: Uint64NoValStruct


from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
