"""What steps used, as sacct shows it: on average, at most, at least and together, and by which node and task."""

from __future__ import annotations

from collections.abc import Callable

from ...durations import clock
from ..values import count, number, text
from . import texts
from .records import Row

Read = Callable[[Row], str | None]

INPUT, OUTPUT = "requested", "consumed"
"""Where a step's usage stands: of what it read and had, and of what it wrote."""


def of_steps(read: Read) -> Read:
    """Make a function that reads only steps."""
    return lambda row: read(row) if row.is_step else None


def usage(which: str, kind: str) -> Read:
    """Read all resources that it used."""
    return of_steps(lambda row: texts.usage(texts.resources(row.raw, "tres", which, kind), row.cluster.units))


def _amount(resource: int, which: str, kind: str) -> Callable[[Row], int | None]:
    return lambda row: texts.amount(texts.resources(row.raw, "tres", which, kind), resource)


def size(resource: int, which: str, kind: str, *, in_megabytes: bool = False) -> Read:
    """Read how much of one resource it used."""
    amount = _amount(resource, which, kind)

    def read(row: Row) -> str | None:
        value = amount(row)
        units = row.cluster.units
        return None if value is None else units.megabytes(value) if in_megabytes else units(value)

    return of_steps(read)


def busy(kind: str) -> Read:
    """Read how long a task's CPUs were busy."""
    amount = _amount(texts.CPU, INPUT, kind)

    def read(row: Row) -> str | None:
        value = amount(row)
        return None if value is None else clock(value // 1000)

    return of_steps(read)


def place(resource: int, which: str, kind: str, name: str) -> Read:
    """Read the node, or the number of the task, that had the most or the least."""

    def read(row: Row) -> str | None:
        entries = texts.resources(row.raw, "tres", which, kind)
        entry = next((entry for entry in entries if count(entry, "id") == resource), None)
        return _place_of(entry, name)

    return of_steps(read)


def _place_of(entry: object, name: str) -> str | None:
    return text(entry, name) or (None if number(entry, name) is None else f"{count(entry, name)}")


def places(which: str, kind: str, name: str) -> Read:
    """Read the node, or the task, that had the most or the least of each resource."""

    def read(row: Row) -> str:
        entries = [entry for entry in texts.resources(row.raw, "tres", which, kind) if _place_of(entry, name)]
        # Energy is measured of nodes; servers send a task for it all the same.
        measured = (entry for entry in entries if name != "task" or count(entry, "id") != texts.ENERGY)
        return ",".join(sorted(f"{texts.name(entry)}={_place_of(entry, name)}" for entry in measured))

    return of_steps(read)
