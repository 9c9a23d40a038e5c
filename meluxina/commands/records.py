"""Print records as `scontrol show` does: `Name=Value` items in lines, each a row of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from .. import durations
from .columns import timestamp
from .values import INFINITE, count, field, number, text

Read = Callable[[Any], str | None]
"""Reads the value of an item from what the server sent."""
NULL = "(null)"


class Item(NamedTuple):
    """One `Name=Value` of a record."""

    name: str
    read: Read
    absent: str | None = NULL
    """What stands for no value; None leaves the item out."""
    fits: Callable[[Any], bool] | None = None
    """Whether commands of such a server have this item; None if all."""

    def text(self, record: Any) -> str | None:
        """Write the item; None if it is left out."""
        if self.fits is not None and not self.fits(record):
            return None
        value = self.read(record)
        if value is not None:
            return f"{self.name}={value}"
        return f"{self.name}={NULL}" if self.absent == NULL else self.absent


Line = tuple[Item, ...]
BLANK = Item("", lambda _record: None, "")
"""A blank at the end of a line."""
END = "\0"
"""Stands for nothing in a line that is there all the same."""


def lines(table: Iterable[Line], record: Any) -> Iterable[str]:
    """Write the lines of a record that have an item."""
    for line in table:
        texts = [item.text(record) for item in line]
        if any(texts):
            yield " ".join(text for text in texts if text is not None).removesuffix(END)


def block(texts: Iterable[str], *, is_one_line: bool) -> str:
    """Put the lines of a record together."""
    return " ".join(texts) if is_one_line else "\n   ".join(texts) + "\n"


def maybe(name: str, read: Read, fits: Callable[[Any], bool] | None = None) -> Item:
    """Make an item that is left out if it has no value."""
    return Item(name, read, None, fits)


def text_of(*path: str, absent: str | None = None) -> Read:
    """Read a text; `absent` stands for none."""
    return lambda record: text(record, *path) or absent


def count_of(*path: str) -> Read:
    """Read a number of which Slurm has nothing else than numbers."""
    return lambda record: f"{count(record, *path)}"


def positive(*path: str) -> Read:
    """Read a number that is not shown if it is 0."""
    return lambda record: f"{value}" if (value := count(record, *path)) else None


def time_of(*path: str, unknown: str | None = "Unknown") -> Read:
    """Read a point in time."""
    return lambda record: timestamp(seconds) if (seconds := count(record, *path)) else unknown


def flag_of(*path: str) -> Read:
    """Read a switch as 0 or 1."""
    return lambda record: f"{int(bool(field(record, *path)))}"


def has(*path: str) -> Callable[[Any], bool]:
    """Tell whether this version has a field: its servers' commands show it."""

    def fits(record: Any) -> bool:
        *parents, name = path
        return hasattr(field(record, *parents), name)

    return fits


def lacks(*path: str) -> Callable[[Any], bool]:
    """Tell whether this version has no such field."""
    present = has(*path)
    return lambda record: not present(record)


def clock(seconds: float | None) -> str:
    """Write a time as scontrol does: 00:05:07, 1-02:00:00."""
    if seconds is None:
        return "NONE"
    if seconds == INFINITE:
        return "UNLIMITED"
    return durations.clock(seconds)


def limit_of(*path: str) -> Read:
    """Read a number that may be unlimited."""

    def read(record: Any) -> str:
        value = number(record, *path)
        # Older versions write their negative numbers of 32 bits as they are.
        return "UNLIMITED" if value is None or value in (-1, INFINITE) else f"{int(value)}"

    return read
