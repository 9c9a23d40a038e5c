from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbDiagUsersItem(Model, kw_only=True):
    """Statistics by user RPCs.

    Attributes:
        user: User name
        count: Number of RPCs
        time: Time values
    """

    user: str | None | Unset = UNSET
    count: int | None | Unset = UNSET
    time: SlurmdbDiagUsersItemTime | Unset = UNSET


from .slurmdb_diag_users_item_time import SlurmdbDiagUsersItemTime  # noqa: E402
