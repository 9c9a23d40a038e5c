from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobArrayLimits(Model, kw_only=True):
    """Slurm's `/components/schemas/job_array_limits`.

    Attributes:
        max: (Slurm does not say)
    """

    max: JobArrayLimitsMax | Unset = UNSET


from .job_array_limits_max import JobArrayLimitsMax  # noqa: E402
