from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTask(Model, kw_only=True):
    """Slurm's `task`.

    Attributes:
        distribution: How tasks were laid out.
    """

    distribution: str | None | Unset = UNSET
