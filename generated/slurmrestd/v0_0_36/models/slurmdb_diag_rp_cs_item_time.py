from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbDiagRPCsItemTime(Model, kw_only=True):
    """Time values.

    Attributes:
        average: Average time spent processing this RPC type
        total: Total time spent processing this RPC type
    """

    average: int | None | Unset = UNSET
    total: int | None | Unset = UNSET
