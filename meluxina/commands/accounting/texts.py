"""Write times, amounts and resources as the accounting commands of Slurm do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ...durations import clock
from ..columns import timestamp
from ..values import INFINITE, count, field, number, text

NO_VALUE = frozenset((-2, 2**64 - 2, 2**32 - 2))
"""How counts say that there is none."""
_NO_LIMIT = frozenset((-1, 2**64 - 1))
_NEVER = 2**32 - 1
_UNKNOWN_START = frozenset((2**32 - 2, 2**64 - 2))
_UNITS = " KMGTP"
CPU, MEMORY, ENERGY, NODE, DISK, VIRTUAL, PAGES = 1, 2, 3, 4, 6, 7, 8
"""The numbers of resources that every cluster has."""
_MILLISECONDS = 1000


def used(seconds: int, microseconds: int = 0) -> str:
    """Write how long CPUs were busy: 00:01.234, 01:02:03, 2-01:02:03."""
    seconds += microseconds // 1_000_000
    thousandths = microseconds % 1_000_000 // 1000
    if seconds >= 3600 or not thousandths:
        return clock(seconds)
    return f"{clock(seconds, '00:00')}.{thousandths:03}"


def minutes(value: float | None) -> str:
    """Write a time limit in minutes."""
    return "UNLIMITED" if value == INFINITE else clock((value or 0) * 60)


def date(seconds: int) -> str:
    """Write a point in time; Slurm knows two that are none."""
    if seconds in _UNKNOWN_START:
        return "None"
    return timestamp(seconds) if 0 < seconds < _NEVER else "Unknown"


class Units:
    """How amounts are written: with the largest unit that keeps them exact, in one unit, or as they come."""

    def __init__(self, target: str = "", *, is_converted: bool = True) -> None:
        self._target = target.upper()
        self._is_converted = is_converted

    def __call__(self, value: float, unit: str = " ", *, divisor: int = 1024, is_exact: bool = True) -> str:
        """Write an amount of a unit."""
        if not int(value):
            return "0"
        place = _UNITS.index(unit)
        if self._target:
            value *= float(divisor) ** (place - _UNITS.index(self._target))
            place = _UNITS.index(self._target)
        else:
            while self._is_converted and value >= divisor and not (is_exact and int(value) % (divisor // 2)):
                value /= divisor
                place += 1
        digits = f"{int(value)}" if value == int(value) else f"{value:.2f}"
        return digits + _UNITS[place : place + 1].strip()

    def megabytes(self, size: int) -> str:
        """Write a size in bytes as one in megabytes."""
        value = size / (1 << 20)
        return self(value, "M") if value > 1 else f"{value:.2f}M" if value > 0 else "0"


def resources(raw: object, *path: str) -> Iterator[Any]:
    """Yield the entries of a list of resources."""
    yield from field(raw, *path) or ()


def name(resource: object) -> str:
    """Return what limits call a resource: `cpu`, `gres/gpu`."""
    kind, own = text(resource, "type") or "", text(resource, "name")
    return f"{kind}/{own}" if own else kind


def joined(entries: Iterator[Any], write: Callable[[Any, int], str]) -> str:
    """Write resources as Slurm's commands do, in alphabetical order; `write` gets each with its count."""
    texts = []
    for entry in entries:
        size = number(entry, "count")
        if size is not None and size not in NO_VALUE:
            texts.append(f"{name(entry)}={'NONE' if size in _NO_LIMIT else write(entry, int(size))}")
    return ",".join(sorted(texts))


def held(entries: Iterator[Any], units: Units) -> str:
    """Write what a job asked for or had, or a limit; memory is counted in megabytes."""

    def write(entry: object, size: int) -> str:
        is_memory = count(entry, "id") == MEMORY or text(entry, "name") == "gpumem" or text(entry, "type") == "bb"
        return units(size, "M") if is_memory else f"{size}"

    return joined(entries, write)


def usage(entries: Iterator[Any], units: Units) -> str:
    """Write what a step used."""

    def write(entry: object, size: int) -> str:
        if count(entry, "id") == CPU:
            return clock(size // _MILLISECONDS)
        return f"{size}" if text(entry, "name") == "gpuutil" else units(size)

    return joined(entries, write)


def amount(entries: Iterator[Any], resource: int) -> int | None:
    """Return the count of a resource by its number; None if it is not there."""
    for entry in entries:
        if count(entry, "id") == resource:
            size = number(entry, "count")
            return None if size is None or int(size) in NO_VALUE | _NO_LIMIT else int(size)
    return None
