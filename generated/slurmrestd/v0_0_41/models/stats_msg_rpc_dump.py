from __future__ import annotations

from ...model import Model


class StatsMsgRpcDump(Model, kw_only=True):
    """Pending RPCs by hostlist.

    Attributes:
        type_id: Message type as integer
        message_type: Message type as string
        count: Number of RPCs received
    """

    type_id: int
    message_type: str
    count: list[str]
