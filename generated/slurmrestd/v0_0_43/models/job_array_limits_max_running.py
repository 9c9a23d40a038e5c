from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobArrayLimitsMaxRunning(Model):
    """Slurm's `/components/schemas/job_array_limits_max_running`.

    Attributes:
        tasks: Maximum number of simultaneously running tasks, 0 if no limit
    """

    tasks: int | Unset = UNSET
