from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMax(Model, kw_only=True):
    """Limits on max settings.

    Attributes:
        wall_clock: Limit on wallclock settings
        jobs: Limits on jobs settings
        accruing: Limits on accruing priority
        tres: Limits on TRES
        active_jobs: Limits on the jobs of the whole QOS.
    """

    wall_clock: QosLimitsMaxWallClock | Unset = UNSET
    jobs: QosLimitsMaxJobs | Unset = UNSET
    accruing: QosLimitsMaxAccruing | Unset = UNSET
    tres: QosLimitsMaxTres | Unset = UNSET
    active_jobs: QosLimitsMaxActiveJobs | Unset = UNSET


from .qos_limits_max_accruing import QosLimitsMaxAccruing  # noqa: E402
from .qos_limits_max_active_jobs import QosLimitsMaxActiveJobs  # noqa: E402
from .qos_limits_max_jobs import QosLimitsMaxJobs  # noqa: E402
from .qos_limits_max_tres import QosLimitsMaxTres  # noqa: E402
from .qos_limits_max_wall_clock import QosLimitsMaxWallClock  # noqa: E402
