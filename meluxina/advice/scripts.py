"""Which file was meant by the text of a script that is the name of one."""

from __future__ import annotations

import difflib
import itertools
import os
from pathlib import Path

_ENTRIES = 1000
"""Files of a directory that are looked through for a name that may have been meant."""


def path_or_command(name: str) -> str:
    """Say how to submit the file of this name, and how to run it as a command."""
    return f"Give pathlib.Path({name!r}) to submit a file{_similar(name)}, or [{name!r}] to run a command."


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
