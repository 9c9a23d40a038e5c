from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ProcessExitCodeVerboseSignal(Model, kw_only=True):
    """Signal details (if signaled).

    Attributes:
        signal_id: Signal number process received
        name: Name of signal received
    """

    signal_id: int | None | Unset = UNSET
    name: str | None | Unset = UNSET
