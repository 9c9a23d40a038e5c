"""The batch script of a submit: read once, and checked for what no job's shell can read."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

import attrs

from .. import lazy
from ..errors import InvalidRequestError
from ..printable import quoted

SHELL = "#!/bin/bash -l\n"
"""Added to a script that names no interpreter: a login shell, so that `module` works."""

_ENDINGS = (".sh", ".bash", ".zsh", ".ksh", ".slurm", ".sbatch", ".sub", ".job", ".batch", ".py", ".pl", ".r", ".jl")
"""What names of scripts end in, and hardly a command's."""


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
        if is_name(script):
            raise InvalidRequestError.unsent(
                f"{script!r} is taken for the text of a script, and is the name of a file.",
                hint=lazy.around("advice").path_or_command(script),
            )
        return script
    if not isinstance(script, os.PathLike):
        try:
            return shlex.join(() if isinstance(script, Mapping) else script)
        except TypeError:
            raise InvalidRequestError.unsent(
                f"{quoted(script)} is not a script: text, a path, or a list of words."
            ) from None
    try:
        # As it is: universal newlines would hide DOS line ends.
        return Path(script).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequestError.unsent(f"The batch script {os.fspath(script)} can't be read: {error}.") from None


def is_name(text: str) -> bool:
    """Whether a text is one word that looks like a file's name: nobody means that as a script."""
    is_word = re.fullmatch(r"[^\s#]\S*", text) is not None
    return is_word and ("/" in text or text.lower().endswith(_ENDINGS))


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
