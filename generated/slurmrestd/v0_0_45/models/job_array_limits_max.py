from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobArrayLimitsMax(Model, kw_only=True):
    """Slurm's `/components/schemas/job_array_limits_max`.

    Attributes:
        running: (Slurm does not say)
    """

    running: JobArrayLimitsMaxRunning | Unset = UNSET


from .job_array_limits_max_running import JobArrayLimitsMaxRunning  # noqa: E402
