from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTimeUser(Model, kw_only=True):
    """Slurm's `/components/schemas/step_time_user`.

    Attributes:
        seconds: User CPU time used by the step in seconds
        microseconds: User CPU time used by the step in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET
