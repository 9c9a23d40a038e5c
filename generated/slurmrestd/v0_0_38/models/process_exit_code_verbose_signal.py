from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ProcessExitCodeVerboseSignal(Model):
    """Signal details (if signaled).

    Attributes:
        signal_id: Signal number process received
        name: Name of signal received
    """

    signal_id: int | None | Unset = UNSET
    name: str | None | Unset = UNSET
