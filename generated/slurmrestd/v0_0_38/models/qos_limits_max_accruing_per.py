from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMaxAccruingPer(Model):
    """Max accuring priority per setting.

    Attributes:
        account: Max accuring priority per account
        user: Max accuring priority per user
    """

    account: int | None | Unset = UNSET
    user: int | None | Unset = UNSET
