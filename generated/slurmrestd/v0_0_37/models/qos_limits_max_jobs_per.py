from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxJobsPer(Model, kw_only=True):
    """Limits on pending and running jobs.

    Attributes:
        account: Per account (MaxSubmitJobsPerAccount).
        user: Per user (MaxSubmitJobsPerUser).
    """

    account: int | None | Unset = UNSET
    user: int | None | Unset = UNSET
