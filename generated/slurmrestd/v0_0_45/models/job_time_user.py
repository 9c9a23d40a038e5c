from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTimeUser(Model, kw_only=True):
    """Slurm's `/components/schemas/job_time_user`.

    Attributes:
        seconds: User CPU time used by the job in seconds
        microseconds: User CPU time used by the job in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET
