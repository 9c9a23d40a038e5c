"""The rows of sacct: jobs as accounting has them, each with its steps."""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

import meluxina

from .. import columns
from ..arguments import Failure
from ..job_rows import FLAGS, expand, shorten
from ..start import number_of
from ..values import count, field, number, text, words
from . import texts

_BASES = ("PENDING", "RUNNING", "SUSPENDED")
"""The states before a job's end."""
_NO_TASK = _NO_START = 0xFFFFFFFE
_SPARSE_FROM = 10
_SPARSE_TASKS = 5
_LONGEST_LIST = 64
_UNITS_OF_TIME = ("seconds", "microseconds")
_BITS = re.compile(r"0x[0-9A-Fa-f]+")
_UNKNOWN_USER = re.compile(r"Unable to resolve user: (\S+)")


class Row:
    """A job, or a step of one."""

    def __init__(self, raw: Any, cluster: Cluster, job: Row | None = None) -> None:
        self.raw = raw
        self.cluster = cluster
        self.job = job or self
        self.is_step = job is not None
        self.task: int | None = None
        """The task that it stands for, of tasks that wait together and are listed one by one."""

    @property
    def id(self) -> int:
        """The job's own number."""
        return count(self.job.raw, "job_id")

    @property
    def array_id(self) -> int:
        """The number of the array that the job belongs to; 0 if to none."""
        return count(self.job.raw, "array", "job_id")

    @property
    def array_task(self) -> int | None:
        """The job's place in its array."""
        task = number(self.job.raw, "array", "task_id") if self.array_id else None
        return self.task if task is None else int(task)

    @property
    def het_id(self) -> int:
        """The number of the heterogeneous job that the job belongs to; 0 if to none."""
        return count(self.job.raw, "het", "job_id")

    @property
    def het_offset(self) -> int:
        """The job's place in it."""
        return count(self.job.raw, "het", "job_offset")

    @property
    def waiting_tasks(self) -> str:
        """The tasks of an array that have no record of their own yet: bits in hexadecimal digits."""
        return "" if self.task is not None else text(self.job.raw, "array", "task") or ""

    @property
    def step_id(self) -> str:
        """What tells a step from the others of its job: `batch`, `0`."""
        step_id = text(self.raw, "step", "id") or f"{count(self.raw, 'step', 'id')}"
        return step_id.partition(".")[2] or step_id

    @cached_property
    def label(self) -> str:
        """The job as Slurm's commands name it: `17`, `17_3`, `17+1`."""
        if self.waiting_tasks:
            return f"{self.array_id}_[{_ranges(_indices(self.waiting_tasks))}{self._most_at_once()}]"
        if self.array_task is not None:
            return f"{self.array_id}_{self.array_task}"
        return f"{self.het_id}+{self.het_offset}" if self.het_id else f"{self.id}"

    def _most_at_once(self) -> str:
        most = count(self.job.raw, "array", "limits", "max", "running", "tasks")
        return f"%{most}" if most else ""

    @property
    def states(self) -> tuple[str, ...]:
        """The state with its flags."""
        return words(self.raw, "state") or words(self.raw, "state", "current")

    @property
    def state(self) -> str:
        """The one word that Slurm's commands show."""
        states = self.states
        return next((flag for flag in FLAGS if flag in states), next(iter(states), ""))

    def seconds(self, name: str) -> int:
        """Return a point in time, or how long something took."""
        if name == "start" and getattr(field(self.raw, "time"), name, 0) is None:
            # 22.05 sends null for the start of what ended before it.
            return _NO_START
        seconds = _whole(self.raw, "time", name)
        if name == "start" and seconds and not self.is_step and seconds == _whole(self.raw, "time", "eligible"):
            # v0.0.36 and v0.0.37 send the one for the other; the start of what has ended can be counted.
            job = meluxina.Job(self.raw, None)
            if (start := job.start_time) is None:
                return _NO_START if job.state.is_finished else 0
            return int(start.timestamp())
        return seconds

    @property
    def end(self) -> int:
        """When it ended; a step of a job that has ended has too."""
        own = self.seconds("end")
        return own if own or not self.is_step or self.job.state == "RESIZING" else self.job.seconds("end")

    @property
    def steps(self) -> Iterator[Row]:
        """The job's steps."""
        for raw in field(self.raw, "steps") or ():
            yield Row(raw, self.cluster, self)

    @property
    def cpus(self) -> int:
        """The CPUs that it has."""
        own = texts.amount(texts.resources(self.raw, "tres", "allocated"), texts.CPU)
        return self.job.cpus if own is None and self.is_step else own or 0

    def used(self, kind: str) -> tuple[int, int]:
        """Return seconds and microseconds of CPUs' time, of a job those of its steps that have ended."""
        parts = [self.raw, *(step.raw for step in self.steps if step.state not in _BASES)]
        seconds, microseconds = (sum(count(part, "time", kind, unit) for part in parts) for unit in _UNITS_OF_TIME)
        return seconds, microseconds

    def exit_code(self, name: str) -> str | None:
        """Write an exit code and a signal; None where the server tells neither."""
        code, signal = self._exit_code(name)
        return None if code is None else f"{code}:{signal}"

    def _exit_code(self, name: str) -> tuple[int | None, int]:
        if self.hides(name):
            return self.cluster.exit_code(self, name)
        value = field(self.raw, name)
        return count(value, "return_code"), _signal(value)

    def hides(self, name: str) -> bool:
        """Whether the server says of an exit code that it is 0 whatever it was, as older ones do."""
        value = field(self.raw, name)
        if _signal(value) or not isinstance(field(value, "status"), str) or self.state in _BASES:
            return False
        return name != "exit_code" or self.state != "COMPLETED"


def _signal(exit_code: object) -> int:
    return count(exit_code, "signal", "id") or count(exit_code, "signal", "signal_id")


def _whole(raw: object, *path: str) -> int:
    value = field(raw, *path)
    return value if isinstance(value, int) else count(raw, *path)


def _indices(tasks: str) -> list[int]:
    """Read tasks from hexadecimal digits of bits, as servers have them, or from ranges."""
    if not _BITS.fullmatch(tasks):
        return sorted(expand(tasks))
    mask = int(tasks, 16)
    return [index for index in range(mask.bit_length()) if mask >> index & 1]


def _ranges(indices: Sequence[int]) -> str:
    """Write tasks: `1-3,7`, or `0-40:4` for many with the same distance."""
    distances = {after - before for before, after in itertools.pairwise(indices)}
    is_sparse = len(indices) > _SPARSE_TASKS and indices[-1] - indices[0] > _SPARSE_FROM
    if is_sparse and len(distances) == 1 and distances != {1}:
        return f"{indices[0]}-{indices[-1]}:{max(distances)}"
    limit = os.environ.get("SLURM_BITSTR_LEN", "")
    size = min(int(limit), 4096) if limit.isdigit() else _LONGEST_LIST
    tasks = shorten(indices)
    return tasks if not size or len(tasks) <= size - 3 else f"{tasks[: size - 4]}..."


class Cluster:
    """What is asked of the server beside the jobs, when a field needs it."""

    def __init__(self, client: meluxina.Client, units: texts.Units, rows: Sequence[Row] = ()) -> None:
        self._client = client
        self.units = units
        self.now = columns.now()
        self.rows: Sequence[Row] = rows

    @cached_property
    def _user_ids(self) -> dict[str, int]:
        """The users who have asked something of the controller."""
        diagnostics = self._client.send(self._client.api().slurm.get_diag.request()).parsed
        entries = field(diagnostics, "statistics", "rpcs_by_user") or ()
        ids = {text(entry, "user") or "": count(entry, "user_id") for entry in entries}
        return {"root": 0, **ids}

    def user_id(self, name: str) -> int | None:
        """Return the number of a user; None of one whom the controller does not name."""
        return int(name) if name.isdecimal() else self._user_ids.get(name)

    @cached_property
    def _qos_ids(self) -> dict[str, int]:
        return {qos.name: qos.id for qos in self._client.qos()}

    def qos_id(self, name: str) -> int | None:
        """Return the number of a QOS."""
        return self._qos_ids.get(name)

    @cached_property
    def _controllers_jobs(self) -> dict[int, Any]:
        """The jobs of which the controller may know more, as it shows them."""
        ids = [row.id for row in self.rows if row.hides("derived_exit_code")]
        return {job.id: job.raw for job in self._client.jobs(ids=ids)} if ids else {}

    def exit_code(self, row: Row, name: str) -> tuple[int | None, int]:
        """Ask the controller for the exit code of a job that it may still know."""
        raw = None if row.is_step else self._controllers_jobs.get(row.id)
        status = field(raw, name)
        if not isinstance(status, int) or count(raw, "submit_time") != row.seconds("submission"):
            return None, 0
        # A signal, which the controller may still name, accounting has told of.
        return status >> 8 & 0xFF, 0


def load(client: meluxina.Client, queries: Iterable[dict[str, Any]]) -> Iterator[Any]:
    """Ask for jobs (GET /slurmdb/…/jobs), once for each of these sets of parameters."""
    operation = client.api().slurmdb.get_jobs
    for query in queries:
        try:
            yield from field(client.send(operation.request(**query)).parsed, "jobs") or ()
        except meluxina.NotFoundError as error:
            # It is 22.05's way to say that there are none.
            if number_of(error) is None:
                raise
        except meluxina.InvalidRequestError as error:
            reasons = " ".join(entry.description or "" for entry in error.errors)
            if not (match := _UNKNOWN_USER.search(reasons)):
                raise
            raise Failure(f"sacct: error: Invalid user id: {match[1]}") from None


def latest(rows: Iterable[Row]) -> list[Row]:
    """Leave of the runs of a job its last, and those before its size changed."""
    ordered = sorted(rows, key=lambda row: row.seconds("submission"), reverse=True)
    seen: set[tuple[str | None, int]] = set()
    chosen = []
    for row in ordered:
        key = (text(row.raw, "cluster"), row.id)
        if key not in seen or row.state == "RESIZING":
            chosen.append(row)
        seen.add(key)
    return chosen


def order(rows: Iterable[Row]) -> list[Row]:
    """Sort jobs as sacct does: by their submits."""

    def key(row: Row) -> tuple[int, int, int, int]:
        return row.seconds("submission"), row.array_id, _NO_TASK if row.array_task is None else row.array_task, row.id

    return sorted(rows, key=key)


def separate(row: Row) -> Iterator[Row]:
    """Yield a row for each task of those that wait together, as `sacct --array` shows them; any other as it is."""
    indices = _indices(row.waiting_tasks)
    if not indices:
        yield row
    for index in indices:
        task = Row(row.raw, row.cluster)
        task.task = index
        yield task
