"""Replace the patterns in the names of a job's files as Slurm does."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Mapping
from itertools import repeat

_PATTERN = r"%([0-9]*)([^0-9])"
_WIDEST = 10
_LONGEST_CACHED = 1024
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
    count = path.count("%") + path.count("\\")
    longest = max((len(value) for value in values.values() if isinstance(value, str)), default=0) if count > 1 else 0
    if count * max(longest, _WIDEST) > _MOST_LETTERS:
        name = path
    elif "\\" in path:
        # A backslash switches all patterns off.
        name = re.sub(r"\\(.?)", r"\1", path, flags=re.DOTALL)
    else:
        pieces = _pieces(path)
        name = "".join(map(_replacement, pieces[::3], pieces[1::3], pieces[2::3], repeat(values)))
    return posixpath.join(directory or "", name)


def letters(path: str) -> frozenset[str]:
    """Find the letters of the patterns in a file's name."""
    return frozenset(_pieces(path)[2::3])


def _pieces(path: str) -> tuple[str, ...]:
    return _pieces_of_short(path) if len(path) < _LONGEST_CACHED else _split(path)


def _split(path: str) -> tuple[str, ...]:
    """Split a name into what stands before each pattern, its width and its letter, in turn; at last both are empty."""
    return (*re.split(_PATTERN, path), "", "")


# Most jobs of a long list name their files by the same patterns.
_pieces_of_short = functools.lru_cache(maxsize=256)(_split)


def _replacement(text: str, width: str, letter: str, values: Mapping[str, str | int | None]) -> str:
    if not letter:
        return text
    if letter == "%":
        return f"{text}%"
    if letter not in values:
        # Slurm, too, drops the percent sign of an unknown pattern only if it has a width.
        return f"{text}{width}{letter}" if width else f"{text}%{letter}"
    value = values[letter]
    if value is None:
        return f"{text}%{width}{letter}"
    return f"{text}{value:0{min(int(width[:9] or 0), _WIDEST)}}" if isinstance(value, int) else f"{text}{value}"
