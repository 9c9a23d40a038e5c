from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobArrayLimitsMax(Model):
    """Slurm's `/components/schemas/job_array_limits_max`.

    Attributes:
        running: (Slurm does not say)
    """

    running: JobArrayLimitsMaxRunning | Unset = UNSET


from .job_array_limits_max_running import JobArrayLimitsMaxRunning  # noqa: E402
