from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxJobs(Model, kw_only=True):
    """Limits on jobs settings.

    Attributes:
        active_jobs: Limits on active jobs settings
        per: Limits on pending and running jobs.
    """

    active_jobs: QosLimitsMaxJobsActiveJobs | Unset = UNSET
    per: QosLimitsMaxJobsPer | Unset = UNSET


from .qos_limits_max_jobs_active_jobs import QosLimitsMaxJobsActiveJobs  # noqa: E402
from .qos_limits_max_jobs_per import QosLimitsMaxJobsPer  # noqa: E402
