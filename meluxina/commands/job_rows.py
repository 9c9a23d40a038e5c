"""The rows of squeue: what the controller shows of jobs, with tasks of arrays that wait together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from . import columns
from .arguments import Failure
from .values import INFINITE, count, number, text, words

FLAGS = {
    "COMPLETING": "CG", "STAGE_OUT": "SO", "CONFIGURING": "CF", "EXPEDITING": "", "RESIZING": "RS",
    "REQUEUED": "RQ", "REQUEUE_FED": "RF", "REQUEUE_HOLD": "RH", "SPECIAL_EXIT": "SE", "STOPPED": "ST",
    "REVOKED": "RV", "RESV_DEL_HOLD": "RD", "SIGNALING": "SI",
}  # fmt: skip
"""The flags of a state with their short names, the first that is set before all others."""
STATES = {
    "PENDING": "PD", "RUNNING": "R", "SUSPENDED": "S", "COMPLETED": "CD", "CANCELLED": "CA", "FAILED": "F",
    "TIMEOUT": "TO", "NODE_FAIL": "NF", "PREEMPTED": "PR", "BOOT_FAIL": "BF", "DEADLINE": "DL",
    "OUT_OF_MEMORY": "OOM",
}  # fmt: skip
"""The states with their short names."""
SHORT_NAMES = {**STATES, **FLAGS}
_LONG_NAMES = {short: long for long, short in SHORT_NAMES.items() if short}
_LONGEST_LIST = 64
_CUT = "..."
"""The end of a list that the controller has cut off."""
_SHOWN_BY_DEFAULT = {"PENDING", "RUNNING", "SUSPENDED"}


def long_name(word: str) -> str | None:
    """Return the name of the state or flag that a user calls so: `pd` is PENDING; None for a word that is neither."""
    state = _LONG_NAMES.get(word.upper(), word.upper())
    return state if state in SHORT_NAMES else None


class Row:
    """One line of squeue."""

    __slots__ = ("array_text", "description", "flags", "job", "now", "partition", "priority", "raw", "state", "task")

    def __init__(self, job: Any, now: float) -> None:
        self.job = job
        self.raw = raw = job.raw
        self.now = now
        states = words(raw, "job_state")
        self.flags = frozenset(states).intersection(FLAGS)
        self.state = next((state for state in states if state not in FLAGS), "")
        """The state without flags; empty where a version sends only one word and that is a flag."""
        self.array_text = text(raw, "array_task_string")
        task = number(raw, "array_task_id") if number(raw, "array_job_id") else None
        self.task = None if self.array_text is not None or task is None else int(task)
        self.description = text(raw, "state_description")
        self.partition = text(raw, "partition")
        self.priority = count(raw, "priority")

    @property
    def id(self) -> int:
        """The job's own number."""
        return count(self.raw, "job_id")

    @property
    def array_id(self) -> int:
        """The number of the array that it belongs to; 0 if to none."""
        return count(self.raw, "array_job_id")

    @property
    def het_id(self) -> int:
        """The number of the heterogeneous job that it belongs to; 0 if to none."""
        return count(self.raw, "het_job_id")

    @property
    def shown_state(self) -> str:
        """The one word that Slurm's commands show."""
        return next((flag for flag in FLAGS if flag in self.flags), self.state) or "?"

    @property
    def is_pending(self) -> bool:
        """Whether it has not started."""
        return self.state == "PENDING"

    @property
    def indices(self) -> set[int]:
        """The tasks that it stands for."""
        return set() if self.array_text is None else expand(self.array_text)

    def used(self) -> float:
        """Seconds that it has run."""
        start, end = count(self.raw, "start_time"), count(self.raw, "end_time")
        if not start or self.is_pending:
            return 0
        if self.state == "SUSPENDED":
            return count(self.raw, "pre_sus_time")
        last = self.now if self.state == "RUNNING" or not end else end
        change = count(self.raw, "suspend_time")
        return last - change + count(self.raw, "pre_sus_time") if change else last - start

    def limit(self) -> float | None:
        """Seconds that it may run; INFINITE without limit."""
        minutes = number(self.raw, "time_limit")
        if minutes is None:
            # 22.05 sends null where there is no limit.
            return INFINITE if getattr(self.raw, "time_limit", 0) is None else None
        return minutes * 60


def rows(jobs: Iterable[Any]) -> list[Row]:
    """Make rows of jobs, in their order."""
    now = columns.now()
    return [Row(job, now) for job in jobs]


def expand(array_text: str) -> set[int]:
    """Read the indices of `0-8:2,11%4`."""
    indices: set[int] = set()
    for part in array_text.partition("%")[0].split(","):
        span, _, step = part.partition(":")
        first, dash, last = span.partition("-")
        if first.isdigit() and (not dash or last.isdigit()):
            indices.update(range(int(first), int(last or first) + 1, int(step or 1)))
    return indices


def shorten(indices: Iterable[int], width: int = 0) -> str:
    """Write indices as ranges: `1-3,7`; with zeros before numbers of less digits than the width."""
    texts: list[str] = []
    ordered = sorted(indices)
    start = 0
    for place, index in enumerate(ordered):
        if place + 1 == len(ordered) or ordered[place + 1] != index + 1:
            first, last = f"{ordered[start]:0{width}}", f"{index:0{width}}"
            texts.append(first if first == last else f"{first}-{last}")
            start = place + 1
    return ",".join(texts)


def is_default(row: Row) -> bool:
    """Whether squeue shows a job if it is not told of states."""
    return row.state in _SHOWN_BY_DEFAULT or bool(row.flags & {"COMPLETING", "STAGE_OUT"}) or not row.state


def _is_cut(array_text: str) -> bool:
    return array_text.partition("%")[0].endswith(_CUT)


def whole(row: Row) -> set[int]:
    """Return all tasks that a row stands for. Raises Failure if the server's list of them is cut off."""
    if _is_cut(row.array_text or ""):
        raise Failure(
            f"squeue: error: The server tells only the first tasks of job {row.array_id} that wait ({row.array_text}),"
            " so they can't be shown one by one."
        )
    return row.indices


def narrow(row: Row, tasks: set[int]) -> None:
    """Leave of tasks that wait together only these."""
    left = row.indices & tasks
    if len(left) == 1:
        row.array_text, row.task = None, min(left)
    else:
        row.array_text = shorten(left)


def combine(entries: list[Row]) -> list[Row]:
    """Put tasks that wait, and have a record of their own, into the one of the tasks that wait together."""
    waiting = [row for row in entries if row.is_pending]
    gone: set[int] = set()
    for row in waiting:
        if row.array_text is None:
            continue
        tasks = [
            other
            for other in waiting
            if other.task is not None
            and (other.array_id, other.job.name, other.partition) == (row.array_id, row.job.name, row.partition)
        ]
        for task in tasks:
            _merge_reason(row, task)
        if tasks:
            indices = row.indices.union(task.task for task in tasks if task.task is not None)
            cut = _CUT if _is_cut(row.array_text) else ""
            row.array_text = shorten(indices)[: _LONGEST_LIST - 1 - len(cut)] + cut
            gone.update(map(id, tasks))
    return [row for row in entries if id(row) not in gone]


def _merge_reason(row: Row, task: Row) -> None:
    own, others = (text(one.raw, "state_reason") or "None" for one in (row, task))
    if own == others:
        return
    row.description = row.description or own
    if others not in row.description:
        row.description += f",{others}"


def separate(entries: Iterable[Row]) -> Iterator[Row]:
    """Yield a row for each task, as `squeue --array` shows them."""
    for row in entries:
        if row.array_text is None:
            yield row
            continue
        indices = sorted(whole(row))
        row.array_text = None
        for index in indices:
            row.task = index
            yield row
