"""Lay rows out for a terminal: one line each, whatever its width."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence

from .. import cli

_GAP = 2
_LEAST = 4
"""Letters that are left of a text, at least, when it is cut."""
_READABLE = 12
"""Letters that are left of a text before whole columns are left out."""
# A number, a state or a time of which the end is missing can't be read.
_WHOLE = frozenset({"ID", "STATE", "TIME", "TIME_LIMIT", "START", "END", "EXIT", "NODES", "MEMORY_MB", "MAX_WALL"})
_FIRST_OUT = (
    *("ACCOUNT", "ACCOUNTS", "TIME_LIMIT", "PRIORITY", "DEFAULT", "START", "USER", "NODES", "PARTITION", "EXIT"),
    *("TIME", "NODELIST", "NODELIST(REASON)"),
)
"""Columns to leave out when there is no room for all, in this order."""
_COLOURS = {
    **dict.fromkeys(("RUNNING", "COMPLETED", "IDLE", "UP"), 32),
    **dict.fromkeys(("PENDING", "SUSPENDED", "DRAIN"), 33),
    **dict.fromkeys(("FAILED", "TIMEOUT", "OUT_OF_MEMORY", "NODE_FAIL", "CANCELLED", "DOWN", "EXPIRED"), 31),
}


def lay_out(headings: Sequence[str], rows: Sequence[Sequence[str]], *, header: bool) -> Iterator[str]:
    """Yield a line for each row, in columns as wide as the terminal has room for."""
    wide = [*([headings] if header else []), *rows]
    widths = [max(map(_width, column)) for column in zip(*wide, strict=True)] if wide else []
    columns = fit(headings, widths, shutil.get_terminal_size().columns)
    colours = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    if header:
        yield f"\x1b[1m{_line(headings, columns, colours=False)}\x1b[0m"
    for row in rows:
        yield _line(row, columns, colours=colours)


def fit(headings: Sequence[str], widths: Sequence[int], room: int) -> dict[int, int]:
    """Choose which columns to show, by their places, and how wide each is."""
    columns = dict(enumerate(widths))
    _narrow(columns, headings, room, _READABLE)
    for heading in _FIRST_OUT:
        if _total(columns) <= room:
            break
        if heading in headings and len(columns) > 1:
            columns.pop(headings.index(heading), None)
            # What was cut may be longer again.
            columns |= {place: widths[place] for place in columns}
            _narrow(columns, headings, room, _READABLE)
    _narrow(columns, headings, room, _LEAST)
    return columns


def _narrow(columns: dict[int, int], headings: Sequence[str], room: int, least: int) -> None:
    """Cut the widest of the columns that may be cut, until they fit or none is wider than `least`."""
    texts = {place: width for place, width in columns.items() if headings[place] not in _WHOLE}
    longest = max(texts.values(), default=0)
    while _total(columns) > room and longest > least:
        longest -= 1
        columns |= {place: min(width, longest) for place, width in texts.items()}


def _total(columns: dict[int, int]) -> int:
    return sum(columns.values()) + _GAP * (len(columns) - 1)


def _line(row: Sequence[str], columns: dict[int, int], *, colours: bool) -> str:
    pieces = [_cell(row[place], width, colours=colours) for place, width in columns.items()]
    return (" " * _GAP).join(pieces).rstrip()


def _cell(text: str, width: int, *, colours: bool) -> str:
    size = _width(text)
    shown = f"{cli.set_cell_size(text, width - 1)}…" if size > width else text
    blanks = " " * (width - size)
    colour = _COLOURS.get(text.partition("+")[0]) if colours else None
    return (f"\x1b[{colour}m{shown}\x1b[0m" if colour else shown) + blanks


def _width(text: str) -> int:
    """Count the cells that a text takes: some letters take two, some none."""
    return len(text) if text.isascii() else cli.cell_len(text)
