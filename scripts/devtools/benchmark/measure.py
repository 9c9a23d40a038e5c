"""Interleaved rounds and their medians: what a shared machine allows to say."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping

import attrs

_WARM_UP = 1


@attrs.frozen
class Row:
    """One contender's median, and how it relates to the first contender's."""

    what: str
    seconds: float
    ratio: float
    goal: float | None = None

    def __str__(self) -> str:
        goal = f"goal ≤ {self.goal:.2f}" if self.goal else ""
        met = "" if self.goal is None else "  ok" if self.ratio <= self.goal else "  MISSED"
        return f"  {self.what:<46} {self.seconds * 1000:9.1f} ms   {self.ratio:5.2f}x  {goal}{met}"

    @property
    def missed(self) -> bool:
        """Whether there is a goal and it is not met."""
        return self.goal is not None and self.ratio > self.goal


def interleaved(
    contenders: Mapping[str, Callable[[], float]], rounds: int, goals: Mapping[str, float] | None = None
) -> list[Row]:
    """Run all contenders in turn, round after round; each returns the seconds that count."""
    times: dict[str, list[float]] = {what: [] for what in contenders}
    for number in range(rounds + _WARM_UP):
        for what, run in contenders.items():
            seconds = run()
            if number >= _WARM_UP:
                times[what].append(seconds)
    medians = {what: statistics.median(found) for what, found in times.items()}
    first = next(iter(medians.values()))
    return [Row(what, median, median / first, (goals or {}).get(what)) for what, median in medians.items()]


def timed(run: Callable[[], object]) -> Callable[[], float]:
    """A contender whose whole run counts."""

    def seconds() -> float:
        gc.collect()  # what the contender before left behind is not this one's to clean up
        started = time.perf_counter()
        run()
        return time.perf_counter() - started

    return seconds


def import_seconds(statement: str) -> Callable[[], float]:
    """A contender that imports something in a new process, with bytecode caching as any user has it; CPU seconds."""
    program = f"import time; t = time.process_time()\n{statement}\nprint(time.process_time() - t)"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def seconds() -> float:
        command = [sys.executable, "-c", program]
        return float(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)

    return seconds
