from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxJobsActiveJobsPer(Model, kw_only=True):
    """Limits on active jobs per settings.

    Attributes:
        account: Max jobs per account
        user: Max jobs per user
    """

    account: int | None | Unset = UNSET
    user: int | None | Unset = UNSET
