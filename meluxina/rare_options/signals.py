"""Signals, as scancel takes them."""

from __future__ import annotations

from ..errors import InvalidRequestError
from ..printable import quoted

NAMES = (
    *("HUP", "INT", "QUIT", "ABRT", "KILL", "ALRM", "TERM", "USR1", "USR2"),
    *("URG", "CONT", "STOP", "TSTP", "TTIN", "TTOU"),
)
"""The signals that every version knows by name."""
_LARGEST = 63
_NUMBERS = frozenset(map(str, range(1, _LARGEST + 1)))


def parse(signal: str | int) -> str:
    """Return a signal as every version takes it: its name without SIG, or its number.

    Raises InvalidRequestError for what is none: a server may take an unknown name for KILL.
    """
    if isinstance(signal, str):
        name = signal.strip().upper().removeprefix("SIG")
        if name in NAMES or name in _NUMBERS:
            return name
    elif signal in range(1, _LARGEST + 1) and not isinstance(signal, bool):
        return str(int(signal))
    raise InvalidRequestError.unsent(
        f"{quoted(signal)} is not a signal.", hint=f"Give a number, or one of {', '.join(NAMES)}."
    )
