"""Print fields as the accounting commands of Slurm do: in columns of a width, or with delimiters between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from ..arguments import Failure
from ..columns import fit
from ..output import write

Fit = Callable[[str, int], str]
"""Shortens what is too long for a width."""


def marked(value: str, width: int) -> str:
    """Cut a text, with a plus sign for its end."""
    data = value.encode("utf-8", "surrogateescape")
    if len(data) <= width:
        return value
    return (data[: max(width - 1, 0)] + b"+").decode("utf-8", "surrogateescape")


def whole(value: str, _width: int) -> str:
    """Leave a number as it is, however long."""
    return value


def moment(value: str, width: int) -> str:
    """Write that a point in time does not fit, as Slurm does."""
    is_time = value[:1].isdigit()
    return value if len(value) <= width else "#" * width if is_time else value[:width]


class Field(NamedTuple):
    """One field that a format can name."""

    name: str
    width: int
    """A negative one is that of a column whose texts begin at the left."""
    read: Callable[[Any], str | None]
    fit: Fit = marked


def choose(program: str, text: str, fields: Sequence[Field], complaint: str) -> list[Field]:
    """Read a format such as `JobID,State%20`: names, or their beginnings, with widths.

    A width holds wherever the field is named. An empty name ends the list.
    """
    widths: dict[str, int] = {}
    names: list[str] = []
    for word in map(str.lstrip, text.rstrip(",").split(",")):
        beginning, percent, digits = word.partition("%")
        if not word:
            break
        is_every = "all".startswith(beginning.lower())
        matching = [field.name for field in fields if is_every or field.name.lower().startswith(beginning.lower())]
        if not matching:
            raise Failure(f'{program}: error: {complaint}"{beginning}"')
        named = matching if is_every else matching[:1]
        widths |= dict.fromkeys(named, number_of(digits)) if percent else {}
        names += named
    by_name = {field.name: field for field in fields}
    return [by_name[name]._replace(width=widths.get(name, by_name[name].width)) for name in names]


def number_of(text: str) -> int:
    """Read the number that a text begins with, as C does."""
    match = re.match(r"\s*([+-]?\d+)", text)
    return int(match[1]) if match else 0


class Table(NamedTuple):
    """Fields side by side, and how they are told apart."""

    columns: Sequence[Field]
    delimiter: str = ""
    """Empty for columns of their widths."""
    ends: bool = True
    """Whether the last of a line has a delimiter behind it too."""

    def header(self) -> Iterator[str]:
        """Yield the lines above all others."""
        yield self._join([field.name for field in self.columns], [_cut] * len(self.columns))
        if not self.delimiter:
            yield "".join(f"{'-' * abs(field.width)} " for field in self.columns)

    def line(self, row: object) -> str:
        """Write one row."""
        return self._join([field.read(row) or "" for field in self.columns], [field.fit for field in self.columns])

    def _join(self, texts: Iterable[str], fits: Iterable[Fit]) -> str:
        if self.delimiter:
            return self.delimiter.join(texts) + self.delimiter * (self.ends and bool(self.columns))
        cells = zip(self.columns, texts, fits, strict=True)
        return "".join(f"{_cell(field.width, text, shorten)} " for field, text, shorten in cells)

    def print(self, rows: Iterable[object], *, has_header: bool) -> None:
        """Print all."""
        if has_header:
            write(self.header())
        write(map(self.line, rows))


def _cut(value: str, width: int) -> str:
    return value[:width]


def _cell(width: int, value: str, shorten: Fit) -> str:
    size = abs(width)
    value = shorten(value, size)
    return fit(value, size, is_right=width > 0, is_cut=False) if len(value) <= size else value
