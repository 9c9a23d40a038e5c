from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxActiveJobs(Model, kw_only=True):
    """Limits on the jobs of the whole QOS.

    Attributes:
        accruing: Number of pending jobs whose priority may grow with age (GrpJobsAccrue).
        count: Number of running jobs (GrpJobs).
    """

    accruing: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
