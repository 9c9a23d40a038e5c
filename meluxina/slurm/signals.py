"""Signals, as scancel takes them."""

from __future__ import annotations

from ..errors import InvalidRequestError

NAMES = (
    *("HUP", "INT", "QUIT", "ABRT", "KILL", "ALRM", "TERM", "USR1", "USR2"),
    *("URG", "CONT", "STOP", "TSTP", "TTIN", "TTOU"),
)
"""What every version knows by name."""
_LARGEST = 63


def signal(given: str | int) -> str:
    """A signal as every version takes it. Raises InvalidRequestError: a server may take an unknown name for KILL."""
    text = str(int(given)) if isinstance(given, int) and not isinstance(given, bool) else given
    if isinstance(text, str):
        name = text.strip().upper().removeprefix("SIG")
        if name in NAMES:
            return name
        if name.isdecimal() and 0 < int(name) <= _LARGEST:
            return name
    raise InvalidRequestError(
        f"{given!r} is not a signal. Nothing was sent.", hint=f"Give a number, or one of {', '.join(NAMES)}."
    )
