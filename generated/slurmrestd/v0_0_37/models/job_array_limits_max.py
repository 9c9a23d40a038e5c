from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobArrayLimitsMax(Model, kw_only=True):
    """Limits on array settings.

    Attributes:
        running: Limits on array settings
    """

    running: JobArrayLimitsMaxRunning | Unset = UNSET


from .job_array_limits_max_running import JobArrayLimitsMaxRunning  # noqa: E402
