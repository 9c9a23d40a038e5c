from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobArrayLimitsMaxRunning(Model, kw_only=True):
    """Slurm's `/components/schemas/job_array_limits_max_running`.

    Attributes:
        tasks: Maximum number of simultaneously running tasks, 0 if no limit
    """

    tasks: int | Unset = UNSET
