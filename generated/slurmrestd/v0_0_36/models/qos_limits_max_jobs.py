from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxJobs(Model, kw_only=True):
    """Limits on jobs settings.

    Attributes:
        per: Limits on jobs per settings
    """

    per: QosLimitsMaxJobsPer | Unset = UNSET


from .qos_limits_max_jobs_per import QosLimitsMaxJobsPer  # noqa: E402
