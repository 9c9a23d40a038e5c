"""What a list shows of each thing: one row of a table for each column."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class Column(NamedTuple):
    """A column of a list."""

    heading: str
    read: Callable[[Any], object]
    """How to read from a thing what stands below the heading."""
    rank: int = 0
    """When it is left out where a terminal is too narrow: the greatest first, 0 never."""
    is_whole: bool = False
    """Whether it is never cut: of a number, a state or a time no part can be read."""
    is_number: bool = False
    """Whether it is aligned to the right."""
    is_extra: bool = False
    """Whether it is shown only to who asks for it by its heading."""


def number(heading: str, read: Callable[[Any], object], rank: int = 0) -> Column:
    """Make a column of numbers."""
    return Column(heading, read, rank, is_whole=True, is_number=True)


def whole(heading: str, read: Callable[[Any], object], rank: int = 0) -> Column:
    """Make a column of ids, states or times."""
    return Column(heading, read, rank, is_whole=True)


Columns = tuple[Column, ...]
