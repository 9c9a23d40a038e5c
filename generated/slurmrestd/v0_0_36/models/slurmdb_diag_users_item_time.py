from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbDiagUsersItemTime(Model, kw_only=True):
    """Time values.

    Attributes:
        average: Average time spent processing each user RPC
        total: Total time spent processing each user RPC
    """

    average: int | None | Unset = UNSET
    total: int | None | Unset = UNSET
