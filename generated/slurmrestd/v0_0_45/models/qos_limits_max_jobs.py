from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxJobs(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_jobs`.

    Attributes:
        count: (Slurm does not say)
        active_jobs: (Slurm does not say)
        per: (Slurm does not say)
    """

    count: Uint32NoValStruct | Unset = UNSET
    active_jobs: QosLimitsMaxJobsActiveJobs | Unset = UNSET
    per: QosLimitsMaxJobsPer | Unset = UNSET


from .qos_limits_max_jobs_active_jobs import QosLimitsMaxJobsActiveJobs  # noqa: E402
from .qos_limits_max_jobs_per import QosLimitsMaxJobsPer  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
