from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxJobs(Model, kw_only=True):
    """Max jobs settings.

    Attributes:
        per: Max jobs per settings
        accruing: Number of pending jobs whose priority may grow with age (MaxJobsAccrue).
        active: Number of running jobs (MaxJobs).
        total: Number of pending and running jobs (MaxSubmitJobs).
    """

    per: AssocMaxJobsPer | Unset = UNSET
    accruing: int | None | Unset = UNSET
    active: int | None | Unset = UNSET
    total: int | None | Unset = UNSET


from .assoc_max_jobs_per import AssocMaxJobsPer  # noqa: E402
