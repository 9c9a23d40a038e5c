from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobState(Model, kw_only=True):
    """Slurm's `/components/schemas/job_state`.

    Attributes:
        current: Current state
        reason: Reason for previous Pending or Failed state
    """

    current: list[str] | Unset = UNSET
    reason: str | Unset = UNSET
