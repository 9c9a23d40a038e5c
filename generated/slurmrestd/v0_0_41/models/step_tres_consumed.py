from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTresConsumed(Model, kw_only=True):
    """Slurm's `/components/schemas/step_tres_consumed`.

    Attributes:
        max: Maximum TRES usage consumed among all tasks
        min: Minimum TRES usage consumed among all tasks
        average: Average TRES usage consumed among all tasks
        total: Total TRES usage consumed among all tasks
    """

    max: list[Tres] | Unset = UNSET
    min: list[Tres] | Unset = UNSET
    average: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
