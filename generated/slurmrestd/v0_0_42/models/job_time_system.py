from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTimeSystem(Model, kw_only=True):
    """Slurm's `/components/schemas/job_time_system`.

    Attributes:
        seconds: System CPU time used by the job in seconds
        microseconds: System CPU time used by the job in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET
