from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxPer(Model, kw_only=True):
    """Max per settings.

    Attributes:
        account: Max per accounting settings
    """

    account: AssocMaxPerAccount | Unset = UNSET


from .assoc_max_per_account import AssocMaxPerAccount  # noqa: E402
