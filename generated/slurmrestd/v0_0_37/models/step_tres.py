from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTres(Model, kw_only=True):
    """TRES usage.

    Attributes:
        requested: TRES requested for job
        consumed: TRES requested for job
        allocated: TRES list of attributes
    """

    requested: StepTresRequested | Unset = UNSET
    consumed: StepTresConsumed | Unset = UNSET
    allocated: list[Tres] | Unset = UNSET


from .step_tres_consumed import StepTresConsumed  # noqa: E402
from .step_tres_requested import StepTresRequested  # noqa: E402
from .tres import Tres  # noqa: E402
