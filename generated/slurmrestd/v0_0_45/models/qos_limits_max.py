from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMax(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max`.

    Attributes:
        active_jobs: (Slurm does not say)
        jobs: (Slurm does not say)
        tres: (Slurm does not say)
        wall_clock: (Slurm does not say)
        accruing: (Slurm does not say)
    """

    active_jobs: QosLimitsMaxActiveJobs | Unset = UNSET
    jobs: QosLimitsMaxJobs | Unset = UNSET
    tres: QosLimitsMaxTres | Unset = UNSET
    wall_clock: QosLimitsMaxWallClock | Unset = UNSET
    accruing: QosLimitsMaxAccruing | Unset = UNSET


from .qos_limits_max_accruing import QosLimitsMaxAccruing  # noqa: E402
from .qos_limits_max_active_jobs import QosLimitsMaxActiveJobs  # noqa: E402
from .qos_limits_max_jobs import QosLimitsMaxJobs  # noqa: E402
from .qos_limits_max_tres import QosLimitsMaxTres  # noqa: E402
from .qos_limits_max_wall_clock import QosLimitsMaxWallClock  # noqa: E402
