"""The tables, for people, for other programs and for the documentation."""

from __future__ import annotations

import json
import os
import platform
import shlex
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import attrs

from .measure import Row, Table

_UNITS = {"wall": "ms", "CPU": "ms", "memory": "MB"}


def text(table: Table) -> str:
    """Write a table for a terminal."""
    lines = [["", *_headings(table)], *_cells(table)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rows = (
        "  ".join([line[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(line[1:], widths[1:], strict=True))]).rstrip()
        for line in lines
    )
    return "\n".join([table.title, *(f"  {line}" for line in rows), *(f"  {line}" for line in _verdicts(table))])


def markdown(tables: Sequence[Table], command: str, day: str) -> str:
    """Write all tables for the documentation."""
    parts = [f"`{command}` on {day}, {machine()}."]
    for table in tables:
        headings = ["", *_headings(table)]
        rows = [headings, ["---", *("---:" for _ in headings[1:])], *_cells(table)]
        parts += [
            f"### {table.title}",
            "\n".join(f"| {' | '.join(cells)} |" for cells in rows),
            "\n".join(f"- {line}" for line in _verdicts(table)),
        ]
    return "\n\n".join(part for part in parts if part) + "\n"


def data(tables: Sequence[Table], command: str, day: str) -> dict[str, Any]:
    """Convert all tables to what JSON has."""
    return {
        "command": command,
        "date": day,
        "machine": machine(),
        "tables": [
            attrs.asdict(table)
            | {
                "goals": [
                    {"what": row.what, "goal": str(goal), "reached": value, "met": met}
                    for row, goal, value, met in table.verdicts()
                ]
            }
            for table in tables
        ],
    }


def dumps(content: dict[str, Any]) -> str:
    """Write JSON with numbers of a length that means something."""
    return json.dumps(_rounded(content), indent=1, ensure_ascii=False) + "\n"


def command() -> str:
    """Return the command line of this run."""
    return shlex.join(["scripts/benchmark", *sys.argv[1:]])


def today() -> str:
    """Return the day of this run."""
    return datetime.now(UTC).strftime("%Y-%m-%d")


def machine() -> str:
    """Describe the machine."""
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs"


def _headings(table: Table) -> list[str]:
    names = dict.fromkeys(column for row in table.rows for column in row.values)
    return [f"{name}, {_UNITS[name]}" if name in _UNITS else name for name in names]


def _cells(table: Table) -> Iterator[list[str]]:
    names = list(dict.fromkeys(column for row in table.rows for column in row.values))
    for row in table.rows:
        yield [row.what, *(_cell(table, row, name) for name in names)]


def _cell(table: Table, row: Row, column: str) -> str:
    value = row.values.get(column)
    if value is None:
        return ""
    ratio = table.ratio(row, column) if table.ratios else None
    return _number(value) + ("" if ratio is None else f" ({ratio:.2f}x)")


def _number(value: float) -> str:
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def _verdicts(table: Table) -> Iterator[str]:
    for row, goal, value, met in table.verdicts():
        yield f"{'met' if met else 'MISSED'}: {row.what}: {goal}; reached {value:.2f}"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, dict):
        return {key: _rounded(entry) for key, entry in value.items()}
    return [_rounded(entry) for entry in value] if isinstance(value, list | tuple) else value
