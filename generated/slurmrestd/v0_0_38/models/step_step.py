from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepStep(Model):
    """Step details.

    Attributes:
        job_id: Parent job id
        het: Heterogeneous job details
        id: Step id
        name: Step name
    """

    job_id: int | None | Unset = UNSET
    het: StepStepHet | Unset = UNSET
    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET


from .step_step_het import StepStepHet  # noqa: E402
