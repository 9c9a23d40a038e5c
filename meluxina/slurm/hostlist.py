"""Slurm's lists of names: `mel[0001-0003,0007],login1`."""

from __future__ import annotations

import math
import re

LIMIT = 65536
"""More names than this are not made of one text; Slurm itself takes no more in one range."""

_LETTERS = 64 * LIMIT
"""Nor more letters than this: a name of a node has 64 at most."""
_GROUPS = 16
"""Nor a name of more brackets than this; Slurm's have five at most."""

# Patterns are compiled when they are first needed: programs that import this mostly need none of them.
# A comma within brackets does not part names. A bracket that is never closed takes the rest along.
_PART = r"(?:[^,\[]++|\[[^\]]*+\]?)++"
_GROUP = r"\[([^\[\]]*)\]"
_RANGE = r"([0-9]{1,18})(?:-([0-9]{1,18}))?"

_Range = tuple[str, range]


def expand(text: str | None) -> tuple[str, ...]:
    """Return the names that a hostlist stands for, in its order.

    Args:
        text: As Slurm writes it, with any number of bracketed groups ("r[1-2]n[01-16]"). None and an empty text
            stand for no names.

    Returns:
        The names. What can't be read as a hostlist, or would be more than `LIMIT` names, stays as it is written.

    """
    names: list[str] = []
    for part in re.findall(_PART, text or ""):
        names += _names(part.strip(), LIMIT - len(names))
    return tuple(name for name in names if name)


def _names(part: str, room: int) -> list[str]:
    if not 0 < part.count("[") <= _GROUPS or part.count(",") >= room:
        return [part]
    pieces = re.split(_GROUP, part)
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


# What Slurm's parser refuses, rather than what is neatly written: it takes `[+1- 3]`, `[1-]` and `[1a-3]`.
_SEPARATED = r"(?:[^\t, \n\[]|\[[^\]]*\]?)+"
_NUMBER = r"[ \t\n\v\f\r]*\+?([0-9]+)"
_FIRST_NUMBER = _NUMBER + "[^x]*"
_DIGITS = 19


def check(text: str, *, older: bool) -> None:
    """Raise ValueError, with the reason, for a list of nodes that Slurm can't read.

    Args:
        text: The list.
        older: Whether by the parser of older releases, which takes no text after the last bracket ("mel[1-3]x"), and
            does take a bracket that is never closed, for the name of a node that no cluster has.

    """
    for part in re.findall(_SEPARATED, text):
        groups, rest = re.findall(_GROUP, part), re.sub(_GROUP, "", part)
        if "]" in rest:
            raise ValueError("a bracket closes that was not opened")
        if older and "[" in rest and "]" not in part.rpartition("[")[2]:
            continue
        if "[" in rest:
            raise ValueError("a bracket is not closed")
        if groups and older and not part.endswith("]"):
            raise ValueError(f"{part.rpartition(']')[2][:20]!r} stands after the last bracket")
        names = math.prod(sum(map(_size, group.split(","))) for group in groups)
        if len(groups) > 1 and names > LIMIT:
            raise ValueError(f"it stands for more than {LIMIT} nodes")


def _size(text: str) -> int:
    """Count the names that a range in brackets stands for. Raises ValueError for what is none."""
    label = f"{text[:20]!r} in brackets"
    low, _, high = text.partition("-")
    last = re.fullmatch(_NUMBER, high or low)
    first = re.fullmatch(_FIRST_NUMBER, low) if high else last
    if not first or not last:
        raise ValueError(f"{label} is neither a number nor a range of numbers")
    size = _number(last[1]) - _number(first[1]) + 1
    if size < 1:
        raise ValueError(f"{label} is a range that runs backwards")
    if size > LIMIT:
        raise ValueError(f"{label} is a range of more than {LIMIT} nodes")
    return size


def _number(digits: str) -> int:
    """Read a number as Slurm does: what is larger than its largest is its largest."""
    digits = digits.lstrip("0")
    return int(digits or 0) if len(digits) <= _DIGITS else 1 << 64
