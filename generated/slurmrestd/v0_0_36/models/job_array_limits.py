from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobArrayLimits(Model, kw_only=True):
    """Limits on array settings.

    Attributes:
        max: Limits on array settings
    """

    max: JobArrayLimitsMax | Unset = UNSET


from .job_array_limits_max import JobArrayLimitsMax  # noqa: E402
