"""The batch script of a submit: read once, and checked for what no job's shell can read."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs

from ..errors import InvalidRequestError

SHELL = "#!/bin/bash -l\n"
"""Added to a script that names no interpreter: a login shell, so that `module` works."""

_ENDINGS = (".sh", ".bash", ".slurm", ".sbatch", ".job", ".batch", ".py")
"""A text that is the name of such a file, which is there, was meant to be a path."""


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


def read(script: str | os.PathLike[str] | Sequence[str]) -> Script:
    """Read a script from a text, the path of a file or pipe, or the words of one command.

    Raises InvalidRequestError if it can't be read, is empty, or has characters or line ends that no shell reads.
    """
    source = _source(script)
    _check(source)
    return Script(source, Path(script).name if isinstance(script, os.PathLike) else "meluxina")


def _source(script: str | os.PathLike[str] | Sequence[str]) -> str:
    if isinstance(script, str):
        if script.endswith(_ENDINGS) and "\n" not in script and Path(script).is_file():
            raise InvalidRequestError(
                f"{script!r} is the text of a script, not the name of one. Nothing was sent.",
                hint=f"Give pathlib.Path({script!r}) to submit that file.",
            )
        return script
    if not isinstance(script, os.PathLike):
        try:
            return shlex.join(() if isinstance(script, Mapping) else script)
        except TypeError:
            raise InvalidRequestError(f"{script!r} is not a script: text, a path, or a list of words.") from None
    try:
        # As it is: universal newlines would hide DOS line ends.
        return Path(script).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequestError(f"The batch script {os.fspath(script)} can't be read: {error}.") from None


def _check(source: str) -> None:
    if not source.strip():
        raise InvalidRequestError("The batch script is empty. Nothing was sent.")
    if "\0" in source:
        raise InvalidRequestError("The batch script contains a NUL byte: it is not a text. Nothing was sent.")
    if source.startswith("\ufeff"):
        raise InvalidRequestError(
            "The batch script begins with a byte order mark, behind which nobody sees its first line. Nothing was sent."
        )
    if "\r\n" in source or ("\r" in source and "\n" not in source):
        raise InvalidRequestError(
            "The batch script has line ends of DOS or old Macs, which the job's shell can't read. Nothing was sent.",
            hint="Convert it with dos2unix, or script.replace('\\r\\n', '\\n').",
        )
