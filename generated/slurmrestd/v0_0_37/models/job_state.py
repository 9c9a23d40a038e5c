from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobState(Model, kw_only=True):
    """State properties of job.

    Attributes:
        current: Current state of job
        reason: Last reason job didn't run
    """

    current: str | None | Unset = UNSET
    reason: str | None | Unset = UNSET
