"""Make a client for a command, and end it as Slurm's commands end."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import meluxina

from . import COMMANDS
from .arguments import Failure
from .output import complain

Connect = Callable[[], Any]
"""Makes the client when it is first needed: what is wrong with a command line is said without a server."""

TOKEN_FILE = "MELUXINA_TOKEN_FILE"  # noqa: S105 -- the name of a variable
TOKEN_COMMAND = "MELUXINA_TOKEN_COMMAND"  # noqa: S105
_BROKEN_PIPE = 141
_INTERRUPTED = 130


def connect() -> meluxina.Client:
    """Make a client from the environment (SLURM_URL, SLURM_JWT, USER_NAME, ACCOUNT, API_VER) and its profile.

    A token can also come from the file or the command that MELUXINA_TOKEN_FILE or MELUXINA_TOKEN_COMMAND names: unlike
    a variable, those are read again by each program.
    """
    if path := os.environ.get(TOKEN_FILE):
        return meluxina.Client.from_profile(token=meluxina.token_file(path))
    if command := os.environ.get(TOKEN_COMMAND):
        return meluxina.Client.from_profile(token=meluxina.token_command(command))
    return meluxina.Client.from_profile()


def run_program(name: str, words: Sequence[str], make: Connect = connect) -> int:
    """Run a command and return its exit code. All errors of this package become lines on standard error."""
    # What servers warn of is for programs of this package; a tool that reads standard error expects Slurm's words.
    warnings.simplefilter("ignore")
    try:
        code: int = import_module(COMMANDS[name], __package__).run(words, make)
        sys.stdout.flush()
    except Failure as failure:
        complain(*failure.args)
        return failure.code
    except meluxina.MeluxinaError as error:
        complain(f"{name}: error: {error}")
        return 1
    except BrokenPipeError:
        # Whoever read has enough; Python would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def reason(error: meluxina.MeluxinaError) -> str:
    """What Slurm's commands say of an error of Slurm; of any other what this package says."""
    return next((entry.text for entry in error.errors if entry.text), "") or str(error)


def number_of(error: meluxina.MeluxinaError) -> int | None:
    """Return Slurm's number of an error; None of any other."""
    return next((entry.number for entry in error.errors if entry.number), None)
