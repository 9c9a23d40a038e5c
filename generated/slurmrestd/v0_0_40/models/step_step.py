from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStep(Model, kw_only=True):
    """Slurm's `/components/schemas/step_step`.

    Attributes:
        id: Slurm Job Step ID
        name: Step name
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
