"""Interleaved rounds and their medians: what a shared machine allows to say."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

import attrs

Values = dict[str, float]
"""What was measured of one contender, by column: "wall" and "CPU" are milliseconds, "memory" megabytes."""


@attrs.frozen
class Goal:
    """What a contender's value must not exceed (or fall below): so many times another's, or a plain number."""

    column: str
    limit: float
    of: str = ""
    least: bool = False

    def __str__(self) -> str:
        return f"{self.column} {'≥' if self.least else '≤'} {self.limit:g}{'x ' if self.of else ''}{self.of}"


@attrs.frozen
class Row:
    """One contender."""

    what: str
    values: Mapping[str, float]
    goals: Sequence[Goal] = ()
    note: str = ""


@attrs.frozen
class Table:
    """Contenders that were measured side by side. Ratios are to the first of them."""

    title: str
    rows: Sequence[Row]
    ratios: bool = True
    """Whether ratios to the first row mean anything."""

    def ratio(self, row: Row, column: str, of: str = "") -> float | None:
        """Divide a row's value by that of the first row, or of the one called `of`; None if there is none."""
        base = next((other for other in self.rows if of in ("", other.what)), None)
        if base is None or not base.values.get(column) or column not in row.values:
            return None
        return row.values[column] / base.values[column]

    def verdicts(self) -> list[tuple[Row, Goal, float, bool]]:
        """List every goal with the value that was reached, and whether that meets it."""
        verdicts = []
        for row in self.rows:
            for goal in row.goals:
                value = self.ratio(row, goal.column, goal.of) if goal.of else row.values.get(goal.column)
                if value is not None:
                    verdicts.append((row, goal, value, value >= goal.limit if goal.least else value <= goal.limit))
        return verdicts


def interleaved(contenders: Mapping[str, Callable[[], Values]], rounds: int) -> dict[str, Values]:
    """Run all contenders in turn, round after round; the medians. The first round warms up and does not count."""
    runs: dict[str, list[Values]] = {what: [] for what in contenders}
    for number in range(rounds + 1):
        for what, run in contenders.items():
            values = run()
            if number:
                runs[what].append(values)
    return {
        what: {column: statistics.median(values[column] for values in measurements) for column in measurements[0]}
        for what, measurements in runs.items()
    }


def whole_process(command: Sequence[str], environment: Mapping[str, str]) -> Callable[[], Values]:
    """Make a contender of a program of its own: everything counts, the interpreter's start too."""
    # With bytecode caching, as any user has it.
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> Values:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, env={**variables, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        with process:
            errors = process.stderr.read() if process.stderr else ""
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{command[0]} failed ({process.returncode}): {errors[-2000:]}")
        return {
            "wall": 1000 * (time.perf_counter() - start),
            "CPU": 1000 * (usage.ru_utime + usage.ru_stime),
        }

    return run


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """Fit the power of the size with which the cost grows (least squares over logarithms)."""
    return statistics.linear_regression(
        [math.log(size) for size in sizes],
        [math.log(cost) for cost in costs],
    ).slope
