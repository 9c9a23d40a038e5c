from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMaxJobsPer(Model):
    """Limits on pending and running jobs.

    Attributes:
        account: Per account (MaxSubmitJobsPerAccount).
        user: Per user (MaxSubmitJobsPerUser).
    """

    account: int | None | Unset = UNSET
    user: int | None | Unset = UNSET
