"""Lay rows out for a terminal: one line each, whatever its width."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence

from ... import cli
from .column import Column

_GAP = 2
_LEAST = 4
"""Letters that are left of a text, at least, when it is cut."""
_READABLE = 12
"""Letters that are left of a text before whole columns are left out."""
MARK = "●"
"""What stands before a row that has changed."""
_BLANK = 1000
"""The rank of a column without anything in it."""
_COLOURS = {
    MARK: 36,
    **dict.fromkeys(("RUNNING", "COMPLETED", "IDLE", "UP"), 32),
    **dict.fromkeys(("PENDING", "SUSPENDED", "DRAIN"), 33),
    **dict.fromkeys(("FAILED", "TIMEOUT", "OUT_OF_MEMORY", "NODE_FAIL", "CANCELLED", "DOWN", "EXPIRED"), 31),
}

Widths = dict[int, int]
"""The places of the columns that are shown, and how wide each is."""


def lay_out(columns: Sequence[Column], rows: Sequence[Sequence[str]], *, header: bool) -> Iterator[str]:
    """Yield a line for each row, in columns as wide as the terminal has room for."""
    headings = [column.heading for column in columns]
    columns = _ranked(columns, rows)
    wide = [*([headings] if header else []), *rows]
    sizes = [max(map(cells, texts)) for texts in zip(*wide, strict=True)] if wide else []
    widths = fit(columns, sizes, shutil.get_terminal_size().columns)
    is_coloured = has_colours()
    if header:
        yield f"\x1b[1m{line(columns, headings, widths)}\x1b[0m"
    for row in rows:
        yield line(columns, row, widths, colours=is_coloured)


def _ranked(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> Sequence[Column]:
    """Let columns leave first that say nothing in any row."""
    return [
        column if not rows or any(row[place] for row in rows) else column._replace(rank=_BLANK)
        for place, column in enumerate(columns)
    ]


def has_colours() -> bool:
    """Tell whether the user wants colours."""
    return "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def fit(columns: Sequence[Column], sizes: Sequence[int], room: int) -> Widths:
    """Choose which columns to show, and how wide each is, of the sizes of their longest texts."""
    widths = dict(enumerate(sizes))
    _narrow(widths, columns, room, _READABLE)
    for place in sorted((place for place in widths if columns[place].rank), key=lambda place: -columns[place].rank):
        if _total(widths) <= room:
            break
        if len(widths) > 1:
            del widths[place]
            # What was cut may be longer again.
            widths |= {place: sizes[place] for place in widths}
            _narrow(widths, columns, room, _READABLE)
    _narrow(widths, columns, room, _LEAST)
    return widths


def _narrow(widths: Widths, columns: Sequence[Column], room: int, least: int) -> None:
    """Cut the widest of the columns that may be cut, until they fit or none is wider than `least`."""
    texts = {place: width for place, width in widths.items() if not columns[place].is_whole}
    longest = max(texts.values(), default=0)
    while _total(widths) > room and longest > least:
        longest -= 1
        widths |= {place: min(width, longest) for place, width in texts.items()}


def _total(widths: Widths) -> int:
    return sum(widths.values()) + _GAP * (len(widths) - 1)


def line(columns: Sequence[Column], row: Sequence[str], widths: Widths, *, colours: bool = False) -> str:
    """Write a row in columns of these widths."""
    pieces = [_cell(columns[place], row[place], width, colours=colours) for place, width in widths.items()]
    return (" " * _GAP).join(pieces).rstrip()


def _cell(column: Column, text: str, width: int, *, colours: bool) -> str:
    size = cells(text)
    excerpt = f"{cli.set_cell_size(text, width - 1)}…" if size > width else text
    blanks = " " * (width - size)
    colour = _COLOURS.get(text.partition("+")[0]) if colours else None
    coloured = f"\x1b[{colour}m{excerpt}\x1b[0m" if colour else excerpt
    return blanks + coloured if column.is_number else coloured + blanks


def cells(text: str) -> int:
    """Count the cells that a text takes: some letters take two, some none."""
    return len(text) if text.isascii() else cli.cell_len(text)
