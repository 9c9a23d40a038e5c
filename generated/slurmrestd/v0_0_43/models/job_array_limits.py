from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobArrayLimits(Model):
    """Slurm's `/components/schemas/job_array_limits`.

    Attributes:
        max: (Slurm does not say)
    """

    max: JobArrayLimitsMax | Unset = UNSET


from .job_array_limits_max import JobArrayLimitsMax  # noqa: E402
