from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobTimeTotal(Model):
    """Slurm's `/components/schemas/job_time_total`.

    Attributes:
        seconds: Sum of System and User CPU time used by the job in seconds
        microseconds: Sum of System and User CPU time used by the job in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET
