"""What a job consists of: the tasks of an array, the components of a heterogeneous job, and their state together."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import Any, Self, TypeVar

from msgspec.structs import replace

from ..errors import NotFoundError
from ..printable import quoted
from ..slurm import wire
from ..slurm.states import JobState
from .identity import Identity, JobOrigin
from .job_id import JobId, indices, is_cut


class JobParts(JobOrigin, kw_only=True, frozen=True):
    """A job as far as its numbers, its parts and its state go."""

    parts: tuple[Any, ...] = ()
    """The tasks of an array, by index, or the components of a heterogeneous job, in order; () for a part of either."""
    _selection: tuple[int, ...] | None = None
    # Which tasks it is about, where the server shows several as one.
    _is_gone: bool = False
    # Whether these tasks were cancelled while they waited: Slurm keeps no trace of such tasks.

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, JobParts):
            return NotImplemented
        # Which of two is the later decides who can contradict.
        return self._place == other._place and not (
            Identity.of(self).contradicts(other) or Identity.of(other).contradicts(self)
        )

    __ne__ = object.__ne__
    # That of the base class does not ask __eq__.

    def __hash__(self) -> int:
        # No more than all that shows a job tells of it.
        number, indices_or_offset = self._place
        return hash((number, indices_or_offset[:1]))

    def __lt__(self, other: JobParts) -> bool:
        return self._place < other._place if isinstance(other, JobParts) else NotImplemented

    @property
    def _place(self) -> tuple[int, tuple[int, ...]]:
        """The number of the whole, and which parts of it this is; () for all."""
        number = None if self.parts and self._selection is None else self.array_id or self.het_id
        return (number, tuple(sorted(places(self)))) if number else (self.id, ())

    @property
    def id(self) -> int:
        """The job's number. A task of an array has one of its own from the moment it can start."""
        own = wire.number(self.raw.job_id) or 0
        return (self.array_id or self.het_id or own) if self.parts and self._selection is None else own

    @property
    def label(self) -> str:
        """What Slurm's commands call it: "17", "17_3", "17_[4-9%2]" (tasks that wait together) or "17+1".

        Some of such tasks, and those of accounting, are listed one by one ("17_[4,5]"): compare jobs, not labels.
        """
        if self._selection is None and self.parts:
            return str(self.id)
        if array := self.array_id:
            if (task := self.array_task) is not None:
                return f"{array}_{task}"
            text = _listed(self)
            # Accounting has a mask of bits where the controller has a list.
            if self._selection is not None or text.startswith("0x"):
                text = ",".join(map(str, self.array_indices))
            return f"{array}_[{text}]" if text else str(array)
        if het := self.het_id:
            return f"{het}+{self.het_offset}"
        return str(self.id)

    @property
    def array_id(self) -> int | None:
        """The number of the job array that it is, or is a task of; None if it has nothing to do with one."""
        return wire.number_of(self.raw, "array_job_id", "array", "job_id") or None

    @property
    def array_task(self) -> int | None:
        """Its index in the job array; None if it is no task, or stands for several that wait."""
        if self._selection is not None:
            return self._selection[0] if len(self._selection) == 1 else None
        if self.parts or self.array_id is None:
            return None
        value = wire.read(self.raw, "array_task_id")
        value = wire.read(wire.read(self.raw, "array"), "task_id", "task") if value is None else value
        return None if isinstance(value, str) else wire.number(value)

    @property
    def array_indices(self) -> tuple[int, ...]:
        """The indices of the array tasks that it stands for; () if it has nothing to do with an array.

        Slurm shows tasks that wait as one, and of a long list of them only the beginning.
        """
        if self._selection is not None:
            return self._selection
        if self.parts:
            return tuple(sorted({index for part in self.parts for index in part.array_indices}))
        if self.array_id is None:
            return ()
        if (task := self.array_task) is not None:
            return (task,)
        try:
            return indices(_listed(self))
        except ValueError:
            return ()

    @property
    def het_id(self) -> int | None:
        """The number of the heterogeneous job that it is, or is a component of; None if it is neither."""
        return wire.number_of(self.raw, "het_job_id", "het", "job_id") or None

    @property
    def het_offset(self) -> int | None:
        """Its place among the components of a heterogeneous job, from 0; None if it is none."""
        if self.parts or self.het_id is None:
            return None
        return wire.number_of(self.raw, "het_job_offset", "het", "job_offset") or 0

    @property
    def tasks(self) -> tuple[Self, ...]:
        """The tasks of a job array, by index, one for each row that `squeue` would show; () if it is none."""
        return self.parts if self.parts and self.array_id else ()

    @property
    def components(self) -> tuple[Self, ...]:
        """The components of a heterogeneous job, in order; () if it is none."""
        return self.parts if self.parts and self.het_id else ()

    def task(self, index: int) -> Self:
        """The task with this index of a job array.

        Raises:
            NotFoundError: It is no array, or has no such task.

        """
        for part in self.parts or (self,):
            if self.array_id and index in part.array_indices:
                task: Self = _tasks((index,), [part])
                return task
        raise NotFoundError(f"Job {self.label} has no task {quoted(index)}.")

    @property
    def state(self) -> JobState:
        """The job's state, with its flags.

        An array or a heterogeneous job has ended when all its parts have, and well if all have. Else its state is
        that of the first part that runs, or else waits, or else failed.
        """
        if self.parts:
            deciding: JobState = self._deciding.state
            return deciding
        if self._is_gone:
            return JobState("CANCELLED")
        state = wire.read(self.raw, "job_state", "state")
        if isinstance(state, str) and state:
            return _state(state)
        return _state(wire.words(wire.read(state, "current") or state))

    @property
    def _deciding(self) -> Self:
        """The part whose state and exit code are those of the whole."""
        if not self.parts:
            return self
        deciding: Self = max(self.parts, key=lambda part: _urgency(part.state))
        return deciding


# Ten thousand jobs are in a handful of states.
_state = functools.lru_cache(maxsize=1024)(JobState)


def _urgency(state: JobState) -> int:
    if not state.is_finished:
        return 3 if state.is_running else 2
    return 0 if state.succeeded else 1


VISIBLE_AFTER = 10.0
"""Seconds that a controller may take to show a job which it has taken."""

P = TypeVar("P", bound=JobParts)
JobRef = int | str | JobParts
"""A job: its number, "17_3" for a task of an array, "17+1" for a part of a heterogeneous job, or a `Job`."""


def is_unseen(job: JobRef) -> bool:
    """Whether it is a job as it was submitted, which no server has shown yet: all they show bear a time."""
    return isinstance(job, JobParts) and wire.read(job.raw, "submit_time", "time") is None


def identify(job: JobRef) -> JobId:
    """Which job that is. Raises InvalidRequestError for what is none."""
    if isinstance(job, JobParts):
        identity = Identity.of(job)
        return replace(JobId.parse(job.label), identity=None if identity == Identity() else identity)
    return JobId.parse(job)


def each(jobs: JobRef | Iterable[JobRef]) -> list[JobRef]:
    """The jobs one by one, also if there is only one: a text is not many letters."""
    return [jobs] if isinstance(jobs, str | JobParts) or not isinstance(jobs, Iterable) else list(jobs)


def identify_all(jobs: JobRef | Iterable[JobRef]) -> list[JobId]:
    """Which jobs these are. Raises InvalidRequestError if one is none."""
    return [identify(job) for job in each(jobs)]


def by_number(rows: Iterable[P]) -> dict[int | None, list[P]]:
    """Sort rows by all numbers that stand for them: their own, and that of the whole that they are part of."""
    jobs: dict[int | None, list[P]] = {}
    for row in rows:
        for number in {row.id, row.array_id, row.het_id}:
            jobs.setdefault(number, []).append(row)
    return jobs


def vanished(row: P, present: Iterable[JobParts]) -> P:
    """The tasks of an array that a row shows and these rows do not, as cancelled."""
    visible = frozenset[int]().union(*(places(other) for other in present))
    return replace(row, _selection=tuple(index for index in row.array_indices if index not in visible), _is_gone=True)


def belongs(row: JobParts, job: JobId) -> bool:
    """Whether a row of a list is this job, or one of those parts of it that it is about."""
    if job.component is not None:
        has_place = row.het_id == job.number and row.het_offset == job.component
    elif job.tasks is not None:
        has_place = row.array_id == job.number and (_is_cut(row) or not set(job.tasks).isdisjoint(row.array_indices))
    else:
        has_place = job.number in (row.id, row.array_id, row.het_id)
    return has_place and not job.contradicts(row)


def separate(rows: Iterable[P], job: JobId) -> tuple[list[P], P | None]:
    """Of rows with the number of a job its own, and a row of another job that has the number now, if none is."""
    own: list[P] = []
    other: P | None = None
    for row in rows:
        if job.contradicts(row):
            other = row
        else:
            own.append(row)
    return own, None if own else other


def gone(job: JobId, other: JobOrigin) -> NotFoundError:
    """The error for a job whose number another job has now."""
    identity = job.identity or Identity()
    if identity.cluster and other.cluster and identity.cluster != other.cluster:
        return NotFoundError(f"Job {job} is a job of {identity.cluster}, and this is {other.cluster}.")
    since = f", submitted at {other.submit_time:%Y-%m-%d %H:%M:%S} UTC" if other.submit_time else ""
    mark = identity.mark
    return NotFoundError(
        f"Job {job} is gone: the controller lost it, and its number is now {other.user or 'somebody'}'s job"
        f" {other.name or 'without a name'}{since}. That was left alone.",
        hint=f"Its mark is {mark}: resolve({mark!r}) tells whether it has another number." if mark else "",
    )


def complete(rows: Sequence[P], others: Iterable[P]) -> list[P]:
    """Rows, and of others those with something that the rows do not show."""
    present_rows, more = list(rows), list(others)
    # When the last of the tasks that wait is cancelled, the controller shows all of them without saying which.
    bare = {row.id for row in present_rows if row.array_id and not places(row)}
    if bare:
        more = [row for row in more if row.id not in bare or row.state.is_finished]
        named_ids = bare & {row.id for row in more}
        present_rows = [row for row in present_rows if row.id not in named_ids]
    visible = frozenset[int]().union(*(places(row) for row in present_rows))
    return [*present_rows, *(row for row in more if not present_rows or not places(row) <= visible)]


def assemble(job: JobId, rows: Iterable[P]) -> P | None:
    """The job that was asked for, from the rows that belong to it; None if none does."""
    parts = sorted((row for row in rows if belongs(row, job)), key=lambda row: min(places(row), default=0))
    if not parts:
        return None
    if job.tasks is not None:
        return _tasks(job.tasks, parts)
    lead = next((row for row in parts if row.id == job.number), parts[0])
    if job.is_whole and job.number in (lead.array_id, lead.het_id):
        return replace(lead, parts=tuple(parts))
    return lead


def _tasks(task_indices: tuple[int, ...], rows: Sequence[P]) -> P:
    # A row whose list is cut stands for whatever no other row shows.
    rows = [row for row in rows if not set(task_indices).isdisjoint(row.array_indices)] or rows
    parts = [narrowed(row, task_indices) for row in rows]
    return parts[0] if len(parts) == 1 else replace(parts[0], parts=tuple(parts), _selection=task_indices)


def narrowed(row: P, task_indices: tuple[int, ...] | None) -> P:
    """Of the tasks that a row stands for those that are wanted; all if None."""
    if task_indices is None:
        return row
    visible, cut = row.array_indices, _is_cut(row)
    selection = tuple(index for index in task_indices if index in visible or cut)
    return row if set(visible) <= set(selection) and not cut else replace(row, _selection=selection)


def _listed(row: JobParts) -> str:
    """The tasks that a row stands for, as Slurm writes them; empty for a single one."""
    value = wire.read(row.raw, "array_task_string") or wire.within(row.raw, "array", "task")
    return value if isinstance(value, str) else ""


def _is_cut(row: JobParts) -> bool:
    return row.array_task is None and is_cut(_listed(row))


def places(row: JobParts) -> frozenset[int]:
    """Which parts of a job a row shows."""
    return frozenset(row.array_indices if row.array_id else (row.het_offset or 0,))
