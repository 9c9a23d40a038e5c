from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStep(Model, kw_only=True):
    """Step details.

    Attributes:
        job_id: Parent job id
        het: Heterogeneous job details
        name: Step name
        id: Number of the step, or "batch", "extern", "interactive", "pending".
    """

    job_id: int | None | Unset = UNSET
    het: StepStepHet | Unset = UNSET
    name: str | None | Unset = UNSET
    id: int | str | Unset = UNSET


from .step_step_het import StepStepHet  # noqa: E402
