from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTimeSystem(Model, kw_only=True):
    """System time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the system on behalf of the process (in kernel mode), in seconds
        microseconds: Total number of CPU-seconds used by the system on behalf of the process (in kernel mode), in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET
