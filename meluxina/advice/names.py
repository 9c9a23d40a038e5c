"""Which name was meant by one that there is not, or by a script's text that is the name of a file."""

from __future__ import annotations

import difflib
import itertools
import os
from collections.abc import Iterable
from pathlib import Path

_ENTRIES = 1000
"""Files of a directory that are looked through for a name that may have been meant."""


def closest(name: str, names: Iterable[str]) -> str:
    """Return the one of these names that is most like another; an empty text if none is."""
    return next(iter(difflib.get_close_matches(name, names, n=1)), "")


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
    close = closest(path.name, names)
    return f" (there is {str(path.parent / close)!r})" if close else ""
