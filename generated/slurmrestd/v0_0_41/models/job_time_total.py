from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTimeTotal(Model, kw_only=True):
    """Slurm's `/components/schemas/job_time_total`.

    Attributes:
        seconds: Sum of System and User CPU time used by the job in seconds
        microseconds: Sum of System and User CPU time used by the job in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET
