from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTres(Model, kw_only=True):
    """Slurm's `/components/schemas/step_tres`.

    Attributes:
        requested: (Slurm does not say)
        consumed: (Slurm does not say)
        allocated: (Slurm does not say)
    """

    requested: StepTresRequested | Unset = UNSET
    consumed: StepTresConsumed | Unset = UNSET
    allocated: list[Tres] | Unset = UNSET


from .step_tres_consumed import StepTresConsumed  # noqa: E402
from .step_tres_requested import StepTresRequested  # noqa: E402
from .tres import Tres  # noqa: E402
