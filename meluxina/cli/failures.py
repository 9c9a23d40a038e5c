"""Report errors, to a person with one or two lines and to a script with an exit code."""

from __future__ import annotations

import os
import sys

import meluxina

from ..printable import printable

NO = 1
"""The answer is no: not all jobs were changed, one waited for has not succeeded, no controller answers, …"""
WRONG_USE = 2
SERVER = 3
TOO_LATE = 4
INTERRUPTED = 130
BROKEN_PIPE = 141
_LOGIN = "`meluxina login`"
_UNSET = "SLURM_JWT is set and wins over that: unset it then."


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
    if isinstance(error, meluxina.MeluxinaError):
        error.hint = _with_commands(error)
    print_message(error)
    if isinstance(error, meluxina.WaitTimeout):
        return TOO_LATE
    if isinstance(error, meluxina.NotFoundError) and (error.errors or error.status is None):
        return NO  # Slurm says so, and not something before it that has no such address.
    is_local = isinstance(error, meluxina.InvalidRequestError) and error.status is None
    return WRONG_USE if is_local or isinstance(error, Misuse | meluxina.ConfigurationError) else SERVER


def _with_commands(error: meluxina.MeluxinaError) -> str:
    """Add to what to do about an error the commands of this program that help."""
    more = ""
    if isinstance(error, meluxina.AuthenticationError) and _LOGIN not in error.hint:
        more = f"{_LOGIN} gets a token and keeps it." + f" {_UNSET}" * ("SLURM_JWT" in os.environ)
    elif isinstance(error, meluxina.SubmitUnknown):
        more = f"`meluxina resolve {error.mark}` looks for it."
    elif isinstance(error, meluxina.NotFoundError) and not error.hint and str(error).startswith("There is no job"):
        more = "`meluxina jobs --mine` lists yours, `meluxina history --mine` also those that have ended."
    return f"{error.hint} {more}".strip()
