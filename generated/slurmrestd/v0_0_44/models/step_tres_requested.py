from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTresRequested(Model, kw_only=True):
    """Slurm's `/components/schemas/step_tres_requested`.

    Attributes:
        max: (Slurm does not say)
        min: (Slurm does not say)
        average: (Slurm does not say)
        total: (Slurm does not say)
    """

    max: list[Tres] | Unset = UNSET
    min: list[Tres] | Unset = UNSET
    average: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
