from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxAccruingPer(Model, kw_only=True):
    """Max accuring priority per setting.

    Attributes:
        account: Max accuring priority per account
        user: Max accuring priority per user
    """

    account: int | None | Unset = UNSET
    user: int | None | Unset = UNSET
