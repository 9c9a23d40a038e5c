from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobArrayLimitsMaxRunning(Model, kw_only=True):
    """Limits on array settings.

    Attributes:
        tasks: Max running tasks in array at any one time
    """

    tasks: int | None | Unset = UNSET
