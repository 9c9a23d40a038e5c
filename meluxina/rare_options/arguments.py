"""Arguments of a script, for servers that can't be given any: Slurm 22.05."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from ..errors import InvalidRequestError

_SHELLS = frozenset({"ash", "bash", "dash", "ksh", "ksh93", "mksh", "sh", "zsh"})
"""Interpreters whose `set --` sets a script's arguments."""


def add(text: str, arguments: Sequence[str]) -> str:
    """Return a script with a command that sets these arguments.

    Raises InvalidRequestError for a script that no shell reads.
    """
    head, *lines = text.split("\n")
    interpreter = _interpreter(head)
    if interpreter not in _SHELLS:
        raise InvalidRequestError.unsent(
            f"This version of Slurm's REST server can give no arguments to a script of {interpreter!r}.",
            hint="Give them as words of a command, [script, one, two] with the script's path on the cluster.",
        )
    commands = (index for index, line in enumerate(lines) if line.strip(" \t") and line.strip(" \t")[0] != "#")
    first = next(commands, None)
    if first is not None:
        # In the same line, so that a shell's errors name the lines of the author.
        lines[first] = f"set -- {shlex.join(arguments)}; {lines[first]}"
    return "\n".join([head, *lines])


def _interpreter(head: str) -> str:
    """Return the name of the program in a script's first line, also behind `env`."""
    words = head[2:].split()
    if words and words[0].endswith("/env"):
        words = [word for word in words[1:] if "=" not in word and not word.startswith("-")]
    return words[0].rpartition("/")[2] if words else ""
