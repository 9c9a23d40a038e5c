from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobArrayLimits(Model):
    """Limits on array settings.

    Attributes:
        max: Limits on array settings
    """

    max: JobArrayLimitsMax | Unset = UNSET


from .job_array_limits_max import JobArrayLimitsMax  # noqa: E402
