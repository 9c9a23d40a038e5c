"""One picture of a run, for the README."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .measure import Row, Table

_OURS, _OTHERS = "#1f6f8b", "#b9c0c8"
_PANELS = (
    (("GET jobs", "over loopback"), "wall", "milliseconds"),
    (("GET jobs", "over loopback"), "memory", "peak memory of the process, MB"),
    (("Importing and a first ping",), "CPU", "CPU, milliseconds"),
)


def draw(tables: Sequence[Table], path: Path) -> None:
    """Draw what users feel: a large listing in time and memory, and a start. What is ours is in colour."""
    import matplotlib as mpl  # noqa: PLC0415 -- half a second that most runs don't need

    mpl.use("svg")
    # Else every run would give other names to the same things.
    mpl.rcParams.update({"svg.hashsalt": "meluxina", "font.size": 9})
    import matplotlib.pyplot as plt  # noqa: PLC0415

    panels = [
        (table, column, label)
        for table in tables
        for words, column, label in _PANELS
        if all(word in table.title for word in words)
    ]
    if not panels:
        return
    heights = [len(_drawn(table, column)) + 1.5 for table, column, _ in panels]
    figure, axes = plt.subplots(
        len(panels), 1, figsize=(9, 0.27 * sum(heights)), squeeze=False, height_ratios=heights, layout="constrained"
    )
    for (table, column, label), axis in zip(panels, axes[:, 0], strict=True):
        _bars(axis, table, column, label)
    figure.savefig(path, metadata={"Date": None, "Creator": None})
    plt.close(figure)


def _drawn(table: Table, column: str) -> list[Row]:
    return [row for row in table.rows if column in row.values]


def _bars(axis: Any, table: Table, column: str, label: str) -> None:
    rows = _drawn(table, column)
    values = [row.values[column] for row in rows]
    bars = axis.barh([row.what for row in rows], values, color=[_OURS if _is_ours(row) else _OTHERS for row in rows])
    axis.bar_label(bars, [f" {value:,.0f}" for value in values])
    axis.invert_yaxis()
    axis.set_title(f"{table.title}: {label}", loc="left", fontsize=10)
    axis.xaxis.set_visible(False)
    for side in ("top", "right", "bottom"):
        axis.spines[side].set_visible(False)
    axis.margins(x=0.1)


def _is_ours(row: Row) -> bool:
    return any(word in row.what for word in ("meluxina", "raw layer", "collector not paused"))
