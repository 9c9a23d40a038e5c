"""One picture of a run, for docs/benchmark.md."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .measure import Row, Table

_OURS, _OTHERS = "#1f6f8b", "#b9c0c8"
_COLUMNS = {"wall": "milliseconds", "memory": "peak memory of the process, MB"}


def draw(tables: Sequence[Table], path: Path) -> None:
    """Draw what users feel: a long list, in time and in memory. What is ours is in colour."""
    import matplotlib as mpl  # noqa: PLC0415 -- half a second that most runs don't need

    mpl.use("svg")
    # Else every run would give other names to the same things.
    mpl.rcParams.update({"svg.hashsalt": "meluxina", "svg.fonttype": "none", "font.size": 9})
    import matplotlib.pyplot as plt  # noqa: PLC0415

    listings = [table for table in tables if table.title.startswith("GET jobs") and "loopback" in table.title]
    if not listings:
        return
    heights = [len(_rows(table)) + 2.5 for table in listings]
    figure, axes = plt.subplots(
        len(listings),
        2,
        figsize=(10, 0.25 * sum(heights)),
        squeeze=False,
        sharey="row",
        height_ratios=heights,
        layout="constrained",
    )
    for table, pair in zip(listings, axes, strict=True):
        for axis, column in zip(pair, _COLUMNS, strict=True):
            _bars(axis, _rows(table), column)
        pair[0].invert_yaxis()
        # Over the names of the contenders too.
        pair[0].annotate(
            table.title,
            (0, 1),
            xycoords=("figure fraction", "axes fraction"),
            xytext=(4, 20),
            textcoords="offset points",
            fontweight="bold",
        )
    figure.savefig(path, metadata={"Date": None, "Creator": None} if path.suffix == ".svg" else None)
    plt.close(figure)


def _rows(table: Table) -> list[Row]:
    # Variants of a row above are for the table.
    return [row for row in table.rows if row.values and not row.what.startswith(("the same", "meluxina: every"))]


def _bars(axis: Any, rows: Sequence[Row], column: str) -> None:
    values = [row.values[column] for row in rows]
    bars = axis.barh([row.what for row in rows], values, color=[_OURS if _is_ours(row) else _OTHERS for row in rows])
    axis.bar_label(bars, [f" {value:,.0f}" for value in values])
    axis.set_title(_COLUMNS[column], loc="left", fontsize=9)
    axis.xaxis.set_visible(False)
    for side in ("top", "right", "bottom"):
        axis.spines[side].set_visible(False)
    axis.margins(x=0.15)


def _is_ours(row: Row) -> bool:
    return row.what.startswith(("meluxina", "raw layer"))
