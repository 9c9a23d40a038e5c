"""The exit code of a job or of one of its steps."""

from __future__ import annotations

from typing import Any

import msgspec

from . import wire
from .states import JobState


class ExitCode(msgspec.Struct, frozen=True):
    """The exit code of a job or of one of its steps."""

    return_code: int | None
    """Its return code, 0 to 255. 0 is said only of what succeeded: None if it was ended from outside (cancelled,
    out of time, a signal), never ran, or failed in a way that the server does not tell (the accounting of Slurm
    22.05 keeps no return code but 0)."""
    signal: int | None
    """The number of the signal that ended it; None if none did."""


def if_finished(value: Any, state: JobState) -> ExitCode | None:
    """Read the exit code of a job or step in this state; None while it has not ended."""
    if not state.is_finished:
        return None
    code, signal = wire.exit_code(value)
    # Slurm says 0 also of what was killed or never ran, and 22.05's accounting says it of every failure.
    return ExitCode(None if signal or not (code or state.succeeded) else code, signal)
