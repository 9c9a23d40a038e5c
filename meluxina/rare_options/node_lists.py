"""Check lists of nodes before a server is given them: some end of what their parser refuses."""

from __future__ import annotations

import math
import re

from ..notation.hostlist import GROUP, LIMIT

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
        groups, rest = re.findall(GROUP, part), re.sub(GROUP, "", part)
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
