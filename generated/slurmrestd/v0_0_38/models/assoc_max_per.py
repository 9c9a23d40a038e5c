from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxPer(Model):
    """Max per settings.

    Attributes:
        account: Max per accounting settings
    """

    account: AssocMaxPerAccount | Unset = UNSET


from .assoc_max_per_account import AssocMaxPerAccount  # noqa: E402
