from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxJobs(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_jobs`.

    Attributes:
        active_jobs: (Slurm does not say)
        per: (Slurm does not say)
    """

    active_jobs: QosLimitsMaxJobsActiveJobs | Unset = UNSET
    per: QosLimitsMaxJobsPer | Unset = UNSET


from .qos_limits_max_jobs_active_jobs import QosLimitsMaxJobsActiveJobs  # noqa: E402
from .qos_limits_max_jobs_per import QosLimitsMaxJobsPer  # noqa: E402
