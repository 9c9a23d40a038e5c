from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTimeUser(Model, kw_only=True):
    """User land time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the job in user land, in seconds
        microseconds: Total number of CPU-seconds used by the job in user land, in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET
