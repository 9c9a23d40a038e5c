"""Report errors, to a person with one or two lines and to a script with an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any

import meluxina

from ..printable import printable

NO = 1
"""The answer is no: a job waited for has not succeeded, no controller answers, the token has expired."""
WRONG_USE = 2
SERVER = 3
TOO_LATE = 4
INTERRUPTED = 130
BROKEN_PIPE = 141


class Misuse(Exception):
    """A command line that is wrong. Nothing was sent."""


def print_message(message: object) -> None:
    """Print a message to standard error."""
    text = "\n".join(map(printable, str(message).split("\n")))
    sys.stderr.write(f"meluxina: {text}\n")


def report(error: Exception) -> int:
    """Print an error of this package and return its exit code. Any other error is raised again."""
    if not isinstance(error, Misuse | meluxina.MeluxinaError):
        raise error
    print_message(error)
    if isinstance(error, meluxina.WaitTimeout):
        return TOO_LATE
    is_local = isinstance(error, meluxina.InvalidRequestError) and error.status is None
    return WRONG_USE if is_local or isinstance(error, Misuse | meluxina.ConfigurationError) else SERVER


def each(things: Iterable[Any], action: Callable[[Any], object]) -> int:
    """Do something to each of several things, also behind one that fails, and return the worst exit code."""
    code = 0
    for thing in things:
        try:
            action(thing)
        except meluxina.MeluxinaError as error:
            code = max(code, report(error))
    return code
