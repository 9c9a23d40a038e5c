"""Read a version's models as Slurm's own structures have them: a number, no value, or no limit."""

from __future__ import annotations

import math
from typing import Any

INFINITE = math.inf
"""What stands for Slurm's INFINITE; its NO_VAL is None."""
_NO_VAL, _INFINITE = 0xFFFFFFFE, 0xFFFFFFFF


def field(raw: object, *path: str) -> Any:
    """Return the field that a path of names leads to; None where a version has none or the server sent none."""
    for name in path:
        raw = getattr(raw, name, None)
    return None if type(raw).__name__ == "UnsetType" else raw


def number(raw: object, *path: str) -> int | float | None:
    """Read a number from a plain one or from `{set, infinite, number}`."""
    value = field(raw, *path)
    if value is None or isinstance(value, int | float):
        return None if value == _NO_VAL else INFINITE if value == _INFINITE else value
    if field(value, "infinite"):
        return INFINITE
    return field(value, "number") if field(value, "set") else None


def count(raw: object, *path: str) -> int:
    """Read a number of which Slurm has nothing else than numbers."""
    value = number(raw, *path)
    return int(value) if value is not None and math.isfinite(value) else 0


def text(raw: object, *path: str) -> str | None:
    """Read a text; Slurm's null comes as an empty one."""
    value = field(raw, *path)
    return value if isinstance(value, str) and value else None


def words(raw: object, *path: str) -> tuple[str, ...]:
    """Read a list of words, or one word."""
    value = field(raw, *path)
    if isinstance(value, list):
        return tuple(map(str, value))
    return (value,) if isinstance(value, str) and value else ()
