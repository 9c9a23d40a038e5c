from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMaxJobsActiveJobs(Model):
    """Limits on active jobs settings.

    Attributes:
        per: Limits on active jobs per settings
    """

    per: QosLimitsMaxJobsActiveJobsPer | Unset = UNSET


from .qos_limits_max_jobs_active_jobs_per import QosLimitsMaxJobsActiveJobsPer  # noqa: E402
