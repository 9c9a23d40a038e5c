"""The batch script of a submit: read once, and checked for what no job's shell can read."""

from __future__ import annotations

import difflib
import itertools
import os
import re
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs

from ..errors import InvalidRequestError

SHELL = "#!/bin/bash -l\n"
"""Added to a script that names no interpreter: a login shell, so that `module` works."""

_ENDINGS = (".sh", ".bash", ".zsh", ".ksh", ".slurm", ".sbatch", ".sub", ".job", ".batch", ".py", ".pl", ".r", ".jl")
"""What names of scripts end in, and hardly a command's."""
_SHELLS = frozenset({"ash", "bash", "dash", "ksh", "ksh93", "mksh", "sh", "zsh"})
"""Interpreters whose `set --` sets a script's arguments."""
_ENTRIES = 1000
"""Files of a directory that are looked through for a name that may have been meant."""


@attrs.frozen
class Script:
    """A batch script as it was given. A pipe can be read only once, so everybody takes it from here."""

    source: str
    """Its text, whose lines are counted as its author counts them."""
    job_name: str
    """What sbatch would call the job: the name of the file."""

    @property
    def text(self) -> str:
        """What is sent: the script with an interpreter in its first line."""
        return self.source if self.source.startswith("#!") else SHELL + self.source

    def text_with(self, arguments: Sequence[str]) -> str:
        """The same with a command that sets these arguments, for servers that can't be given any.

        Raises InvalidRequestError for arguments of a script that no shell reads.
        """
        if not arguments:
            return self.text
        head, *lines = self.text.split("\n")
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
    """The name of the program in a script's first line, also behind `env`."""
    words = head[2:].split()
    if words and words[0].endswith("/env"):
        words = [word for word in words[1:] if "=" not in word and not word.startswith("-")]
    return words[0].rpartition("/")[2] if words else ""


def read(script: str | os.PathLike[str] | Sequence[str]) -> Script:
    """Read a script from a text, the path of a file or pipe, or the words of one command.

    Raises InvalidRequestError if it can't be read, is empty, or has characters or line ends that no shell reads.
    """
    source = _source(script)
    _check(source)
    return Script(source, Path(script).name if isinstance(script, os.PathLike) else "meluxina")


def _source(script: str | os.PathLike[str] | Sequence[str]) -> str:
    if isinstance(script, str):
        if is_name(script):
            raise InvalidRequestError.unsent(
                f"{script!r} is taken for the text of a script, and is the name of a file.",
                hint=f"Give pathlib.Path({script!r}) to submit a file{_similar(script)},"
                f" or [{script!r}] to run a command.",
            )
        return script
    if not isinstance(script, os.PathLike):
        try:
            return shlex.join(() if isinstance(script, Mapping) else script)
        except TypeError:
            raise InvalidRequestError.unsent(f"{script!r} is not a script: text, a path, or a list of words.") from None
    try:
        # As it is: universal newlines would hide DOS line ends.
        return Path(script).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequestError.unsent(f"The batch script {os.fspath(script)} can't be read: {error}.") from None


def is_name(text: str) -> bool:
    """Whether a text is one word that looks like a file's name: nobody means that as a script."""
    is_word = re.fullmatch(r"[^\s#]\S*", text) is not None
    return is_word and ("/" in text or text.lower().endswith(_ENDINGS))


def _similar(name: str) -> str:
    """Say which file here has almost this name, if one has."""
    path = Path(name)
    try:
        with os.scandir(path.parent) as entries:
            names = [entry.name for entry in itertools.islice(entries, _ENTRIES) if entry.is_file()]
    except (OSError, ValueError):
        return ""
    close = difflib.get_close_matches(path.name, names, n=1)
    return f" (there is {str(path.parent / close[0])!r})" if close else ""


def _check(source: str) -> None:
    if not source.strip():
        raise InvalidRequestError.unsent("The batch script is empty.")
    if "\0" in source:
        raise InvalidRequestError.unsent("The batch script contains a NUL byte: it is not a text.")
    if source.startswith("\ufeff"):
        raise InvalidRequestError.unsent(
            "The batch script begins with a byte order mark, behind which nobody sees its first line."
        )
    if "\r\n" in source or ("\r" in source and "\n" not in source):
        raise InvalidRequestError.unsent(
            "The batch script has line ends of DOS or old Macs, which the job's shell can't read.",
            hint="Convert it with dos2unix, or script.replace('\\r\\n', '\\n').",
        )
