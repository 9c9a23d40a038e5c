"""Replace the patterns in the names of a job's files as Slurm does."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

_PATTERN = r"%([0-9]*)([^0-9])"
_WIDEST = 10
_MOST_LETTERS = 1 << 20
"""A name that patterns could make longer stays as it is: Linux takes paths of 4,096 bytes."""


def expand(path: str, values: Mapping[str, str | int | None], directory: str | None) -> str:
    """Replace the patterns in a file's name, and put it below the job's working directory unless it is absolute.

    Args:
        path: As it was given to sbatch.
        values: What each letter stands for; None for what is not known yet, which stays as it is. A number is
            filled up with zeros to the width asked for (`%5j`), a text never.
        directory: The job's working directory.

    """
    longest = max((len(value) for value in values.values() if isinstance(value, str)), default=0)
    if (path.count("%") + path.count("\\")) * max(longest, _WIDEST) > _MOST_LETTERS:
        name = path
    elif "\\" in path:
        # A backslash switches all patterns off.
        name = re.sub(r"\\(.?)", r"\1", path, flags=re.DOTALL)
    else:
        name = re.sub(_PATTERN, lambda match: _replacement(match, values), path)
    return posixpath.join(directory or "", name)


def _replacement(match: re.Match[str], values: Mapping[str, str | int | None]) -> str:
    width, letter = match[1], match[2]
    if letter == "%":
        return "%"
    if letter not in values:
        # Slurm, too, drops the percent sign of an unknown pattern only if it has a width.
        return match[0][1:] if width else match[0]
    value = values[letter]
    if value is None:
        return match[0]
    return f"{value:0{min(int(width[:9] or 0), _WIDEST)}}" if isinstance(value, int) else value
