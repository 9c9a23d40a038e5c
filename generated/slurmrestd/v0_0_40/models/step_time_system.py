from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTimeSystem(Model, kw_only=True):
    """Slurm's `/components/schemas/step_time_system`.

    Attributes:
        seconds: System CPU time used by the step in seconds
        microseconds: System CPU time used by the step in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET
