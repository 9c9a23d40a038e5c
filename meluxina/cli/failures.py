"""What went wrong, for a person (one or two lines) and for a script (an exit code)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any

from ..printable import printable

NO = 1
"""The answer is no: a job waited for has not succeeded, no controller answers, the token has expired."""
WRONG_USE = 2
SERVER = 3
TOO_LATE = 4
INTERRUPTED = 130
BROKEN_PIPE = 141


class Misuse(Exception):
    """What was asked for can't be meant. Nothing was sent."""


def tell(message: object) -> None:
    """One message to standard error."""
    shown = "\n".join(map(printable, str(message).split("\n")))
    sys.stderr.write(f"meluxina: {shown}\n")


def report(error: Exception) -> int:
    """Tell of an error of this package and return its exit code; any other is raised again."""
    if isinstance(error, Misuse):
        tell(error)
        return WRONG_USE
    from ..errors import ConfigurationError, InvalidRequestError, MeluxinaError, WaitTimeout  # noqa: PLC0415

    if not isinstance(error, MeluxinaError):
        raise error
    tell(error)
    if isinstance(error, WaitTimeout):
        return TOO_LATE
    if isinstance(error, ConfigurationError) or (isinstance(error, InvalidRequestError) and error.status is None):
        return WRONG_USE
    return SERVER


def each(things: Iterable[Any], action: Callable[[Any], object]) -> int:
    """Do something to each of several things; what fails is told and does not keep the others from it."""
    from ..errors import MeluxinaError  # noqa: PLC0415

    code = 0
    for thing in things:
        try:
            action(thing)
        except MeluxinaError as error:
            code = max(code, report(error))
    return code
