from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxJobsActiveJobs(Model, kw_only=True):
    """Limits on active jobs settings.

    Attributes:
        per: Limits on active jobs per settings
    """

    per: QosLimitsMaxJobsActiveJobsPer | Unset = UNSET


from .qos_limits_max_jobs_active_jobs_per import QosLimitsMaxJobsActiveJobsPer  # noqa: E402
