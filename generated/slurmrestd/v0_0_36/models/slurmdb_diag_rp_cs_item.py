from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbDiagRPCsItem(Model, kw_only=True):
    """Statistics by RPC type.

    Attributes:
        rpc: RPC type
        count: Number of RPCs
        time: Time values
    """

    rpc: str | None | Unset = UNSET
    count: int | None | Unset = UNSET
    time: SlurmdbDiagRPCsItemTime | Unset = UNSET


from .slurmdb_diag_rp_cs_item_time import SlurmdbDiagRPCsItemTime  # noqa: E402
