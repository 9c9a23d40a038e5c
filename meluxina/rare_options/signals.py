"""Signals, as scancel takes them."""

from __future__ import annotations

from ..errors import InvalidRequestError

NAMES = (
    *("HUP", "INT", "QUIT", "ABRT", "KILL", "ALRM", "TERM", "USR1", "USR2"),
    *("URG", "CONT", "STOP", "TSTP", "TTIN", "TTOU"),
)
"""The signals that every version knows by name."""
_LARGEST = 63


def parse(signal: str | int) -> str:
    """Return a signal as every version takes it: its name without SIG, or its number.

    Raises InvalidRequestError for what is none: a server may take an unknown name for KILL.
    """
    text = str(int(signal)) if isinstance(signal, int) and not isinstance(signal, bool) else signal
    if isinstance(text, str):
        name = text.strip().upper().removeprefix("SIG")
        if name in NAMES or (name.isdecimal() and 0 < int(name) <= _LARGEST):
            return name
    raise InvalidRequestError.unsent(
        f"{signal!r} is not a signal.", hint=f"Give a number, or one of {', '.join(NAMES)}."
    )
