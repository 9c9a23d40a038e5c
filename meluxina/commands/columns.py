"""Print fields as Slurm's commands do: their widths, their times, their units, their formats."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ..durations import clock
from .output import complain

_YEAR = 365 * 86400
_UNITS = " KMGTP"
_LONG_WIDTH = 20


class Field(NamedTuple):
    """One field that a format can name."""

    name: str
    """Its name in a long format."""
    letter: str
    """Its letter behind `%`; empty if it has none."""
    header: str
    read: Callable[[Any], str | None]
    """Read it of a row; None is what C prints for a null pointer."""
    is_cut: Callable[[Any], bool] | None = None
    """Whether a value that is too long and right-justified is cut; None if always."""
    is_header_cut: bool = True


class Column(NamedTuple):
    """A field with its place in a line."""

    field: Field | None
    """None for text between fields."""
    width: int = 0
    is_right: bool = False
    suffix: str = ""

    def cell(self, value: str | None, *, is_cut: bool = True) -> str:
        """Fit a value into the column."""
        return fit(value, self.width, is_right=self.is_right, is_cut=is_cut) + self.suffix


def fit(value: str | None, width: int, *, is_right: bool = False, is_cut: bool = True) -> str:
    """Cut and fill a value as printf does, which counts bytes. No width leaves it as it is."""
    if value is None:
        # The C library writes a null pointer whole or not at all.
        value = "" if 0 < width < len("(null)") and not is_right else "(null)"
    if width <= 0:
        return value
    if not value.isascii():
        data = value.encode("utf-8", "surrogateescape")
        data = data[:width] if is_cut or not is_right else data
        filler = b" " * (width - len(data))
        return (filler + data if is_right else data + filler).decode("utf-8", "surrogateescape")
    if is_right:
        value = value.rjust(width)
        return value[:width] if is_cut else value
    return value[:width].ljust(width)


def short_format(text: str, fields: Iterable[Field], complaint: str) -> Iterator[Column]:
    """Yield the columns of a format such as `%.18i %T`, and complain of letters that are no field's."""
    letters: dict[str, Field] = {}
    for field in fields:
        letters.setdefault(field.letter, field)
    letters.pop("", None)
    prefix, percent, rest = text.partition("%")
    if prefix:
        yield Column(None, suffix=prefix)
    for token in filter(None, rest.split("%")) if percent else ():
        digits = token.removeprefix(".")
        letter_and_suffix = digits.lstrip("0123456789")
        width = digits[: len(digits) - len(letter_and_suffix)]
        letter, suffix = letter_and_suffix[:1], letter_and_suffix[1:]
        if letter in letters:
            yield Column(letters[letter], int(width or 0), token.startswith("."), suffix)
        else:
            yield Column(None, suffix=f"%{token}")
            complain(f"{complaint}{letter}")


def long_format(text: str, fields: Iterable[Field], complaint: str) -> Iterator[Column]:
    """Yield the columns of a format such as `JobID:.18,State`, and complain of names that are no field's."""
    names: dict[str, Field] = {}
    for field in fields:
        names.setdefault(field.name.lower(), field)
    for token in filter(None, text.split(",")):
        name, colon, rest = token.partition(":")
        digits = rest.removeprefix(".")
        suffix = digits.lstrip("0123456789")
        width = int(digits[: len(digits) - len(suffix)] or 0) if colon else _LONG_WIDTH
        known_field = names.get(name.lower())
        if known_field is None:
            yield Column(None, suffix=suffix)
            complain(f"{complaint}{name}")
        else:
            yield Column(known_field, width, rest.startswith("."), suffix)


def header(columns: Sequence[Column], *, has_date: bool) -> Iterator[str]:
    """Yield the lines above all others."""
    if has_date:
        yield time.strftime("%a %b %d %H:%M:%S %Y", time.localtime(now()))
    yield "".join(
        column.cell(column.field.header, is_cut=column.field.is_header_cut) if column.field else column.suffix
        for column in columns
    )


def line(columns: Sequence[Column], row: object) -> str:
    """Write one row."""
    return "".join(_cell(column, column.field, row) if column.field else column.suffix for column in columns)


def _cell(column: Column, field: Field, row: object) -> str:
    is_cut = field.is_cut is None or column.width == 0 or field.is_cut(row)
    return column.cell(field.read(row), is_cut=is_cut)


def now() -> int:
    """Return the time that all of a command's output is of."""
    return int(time.time())


def never(_row: object) -> bool:
    """Leave a value as it is, however long."""
    return False


def period(seconds: float) -> str:
    """Write a time as squeue does: 5:07, 1:05:07, 2-01:05:07."""
    return clock(seconds, "0:00") if 0 <= seconds <= _YEAR else "INVALID"


def timestamp(seconds: float, environment: Mapping[str, str] = os.environ) -> str:
    """Write a point in time in local time, or as SLURM_TIME_FORMAT has it."""
    when = time.localtime(seconds)
    form = environment.get("SLURM_TIME_FORMAT", "")
    if form == "relative":
        form = _relative(when)
    elif "%" not in form or len(form) >= 32:
        form = "%Y-%m-%dT%H:%M:%S"
    return time.strftime(form, when)


def _relative(when: time.struct_time) -> str:
    today = time.localtime(now())
    distance = 1000 * (when.tm_year - today.tm_year) + when.tm_yday - today.tm_yday
    near = {-1: "Ystday %H:%M", 0: "%H:%M:%S", 1: "Tomorr %H:%M"}
    if distance in near:
        return near[distance]
    if abs(distance) > 365:
        return "%-d %b %Y"
    return "%a %H:%M" if 1 < distance <= 6 else "%-d %b %H:%M"


def amount(value: float, unit: str = " ", *, is_converted: bool = True) -> str:
    """Write a number with the largest unit that keeps it exact: 1500M, 2G, 2.50G."""
    place = _UNITS.index(unit)
    if int(value) == 0:
        return "0"
    while is_converted and value >= 1024 and int(value) % 512 == 0:
        value /= 1024
        place += 1
    digits = f"{int(value)}" if value == int(value) else f"{value:.2f}"
    return digits + _UNITS[place].strip()
