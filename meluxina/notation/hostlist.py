"""Slurm's lists of names: `mel[0001-0003,0007],login1`."""

from __future__ import annotations

import functools
import math
import re

LIMIT = 65536
"""More names than this are not made of one text; Slurm itself takes no more in one range."""

_LETTERS = 64 * LIMIT
"""Nor more letters than this: a name of a node has 64 at most."""
GROUPS = 16
"""Nor a name of more brackets than this; Slurm's have five at most."""

# Patterns are compiled when they are first needed: programs that import this mostly need none of them.
# A comma within brackets does not part names. A bracket that is never closed takes the rest along.
_PART = r"(?:[^,\[]++|\[[^\]]*+\]?)++"
GROUP = r"\[([^\[\]]*)\]"
_RANGE = r"([0-9]{1,18})(?:-([0-9]{1,18}))?"

_LONGEST_CACHED = 1024
_MOST_CACHED = 64
"""Names of one text that are worth keeping, and no danger to memory."""

_Range = tuple[str, range]


def expand(text: str | None) -> tuple[str, ...]:
    """Return the names that a hostlist stands for, in its order.

    Args:
        text: As Slurm writes it, with any number of bracketed groups ("r[1-2]n[01-16]"). None and an empty text
            stand for no names.

    Returns:
        The names. What can't be read as a hostlist, or would be more than `LIMIT` names, stays as it is written.

    """
    if not text:
        return ()
    names = _few(text) if len(text) < _LONGEST_CACHED else None
    return _all(text) if names is None else names


def _all(text: str) -> tuple[str, ...]:
    names: list[str] = []
    for part in re.findall(_PART, text):
        names += _names(part.strip(), LIMIT - len(names))
    return tuple(filter(None, names))


# Most jobs of a long list share their nodes with others.
@functools.lru_cache(maxsize=1024)
def _few(text: str) -> tuple[str, ...] | None:
    """Return the names that a text stands for, None if these are many."""
    names = _all(text)
    return names if len(names) <= _MOST_CACHED else None


def _names(part: str, room: int) -> list[str]:
    if not 0 < part.count("[") <= GROUPS or part.count(",") >= room:
        return [part]
    pieces = re.split(GROUP, part)
    literals, groups = pieces[::2], [_ranges(group) for group in pieces[1::2]]
    if not all(groups) or {"[", "]"} & set("".join(literals)):
        return [part]
    if math.prod(sum(len(numbers) for _, numbers in group) for group in groups) > min(room, _LETTERS // len(part)):
        return [part]
    names = literals[:1]
    for group, suffix in zip(groups, literals[1:], strict=True):
        numbers = [f"{number:{width}}{suffix}" for width, numbers in group for number in numbers]
        names = [name + number for name in names for number in numbers]
    return names


def _ranges(group: str) -> list[_Range]:
    """Read each range of a group with the format of its numbers. Empty if one of them is not a range."""
    ranges: list[_Range] = []
    for text in group.split(","):
        match = re.fullmatch(_RANGE, text)
        if not match or int(match[2] or match[1]) < int(match[1]):
            return []
        ranges.append((f"0{len(match[1])}d", range(int(match[1]), int(match[2] or match[1]) + 1)))
    return ranges
