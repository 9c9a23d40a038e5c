from __future__ import annotations

from ...model import Model


class StatsMsgRpcDump(Model, kw_only=True):
    """Slurm's `/components/schemas/stats_msg_rpc_dump`.

    Attributes:
        type_id: Message type as integer
        message_type: Message type as string
        count: (Slurm does not say)
    """

    type_id: int
    message_type: str
    count: list[str]
