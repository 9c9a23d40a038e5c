from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class QosLimitsMaxJobsActiveJobs(Model):
    """Slurm's `/components/schemas/qos_limits_max_jobs_active_jobs`.

    Attributes:
        per: (Slurm does not say)
    """

    per: QosLimitsMaxJobsActiveJobsPer | Unset = UNSET


from .qos_limits_max_jobs_active_jobs_per import QosLimitsMaxJobsActiveJobsPer  # noqa: E402
