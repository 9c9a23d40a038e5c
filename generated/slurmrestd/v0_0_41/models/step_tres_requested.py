from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTresRequested(Model, kw_only=True):
    """Slurm's `/components/schemas/step_tres_requested`.

    Attributes:
        max: Maximum TRES usage requested among all tasks
        min: Minimum TRES usage requested among all tasks
        average: Average TRES usage requested among all tasks
        total: Total TRES usage requested among all tasks
    """

    max: list[Tres] | Unset = UNSET
    min: list[Tres] | Unset = UNSET
    average: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
