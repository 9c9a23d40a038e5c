from __future__ import annotations

from ...model import Model


class StatsMsgRpcQueue(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_msg_rpc_queue`.

    Attributes:
        type_id: Message type as integer
        message_type: Message type as string
        count: Number of pending RPCs queued
    """

    type_id: int
    message_type: str
    count: int
