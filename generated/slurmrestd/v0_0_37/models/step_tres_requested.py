from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTresRequested(Model, kw_only=True):
    """TRES requested for job.

    Attributes:
        average: TRES list of attributes
        total: TRES list of attributes
        max: (Slurm does not say)
        min: (Slurm does not say)
    """

    average: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET
    max: list[StepTresNct] | Unset = UNSET
    min: list[StepTresNct] | Unset = UNSET


from .step_tres_nct import StepTresNct  # noqa: E402
from .tres import Tres  # noqa: E402
