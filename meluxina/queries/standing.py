"""How the parts of jobs stand, as a list of states tells it: nothing but ids and states."""

from __future__ import annotations

import copy
from typing import Any, TypeVar

import msgspec

from ..errors import InvalidRequestError, UnreadableAnswer
from ..jobs.job_id import JobId
from ..jobs.parts import JobParts
from ..slurm import wire
from ..slurm.states import JobState

P = TypeVar("P", bound=JobParts)
SOME_TASKS = "_*"
"""Stands behind the number of an array whose tasks were cancelled together while they waited: which is not told."""


class UnreadableEntry(UnreadableAnswer):
    """What a list of states says in a way that this package does not know."""


class Entry(msgspec.Struct, frozen=True):
    """What a list of states says of one job, or of several tasks together."""

    job_id: JobId
    """Names a task that has started by its own number, not by the array's: "11_4"."""
    words: frozenset[str]
    """Its state and flags."""

    @classmethod
    def read(cls, raw: Any) -> Entry:
        """Read an entry. Raises UnreadableEntry for one that names no job or no state."""
        text = wire.text(wire.read(raw, "job_id")) or ""
        try:
            job_id = JobId.parse(text.removesuffix(SOME_TASKS))
        except InvalidRequestError:
            raise UnreadableEntry(f"A list of states names {text!a:.40}, which is no job.") from None
        words = frozenset(wire.words(wire.read(raw, "state")))
        if not words:
            raise UnreadableEntry(f"A list of states names no state of job {text}.")
        return cls(job_id, words)

    @property
    def number(self) -> int:
        """The part's own number; that of the array for a task that has not started."""
        return self.job_id.number

    @property
    def state(self) -> JobState:
        """Its state, with its flags."""
        return JobState(sorted(self.words))

    @property
    def places(self) -> tuple[int, ...]:
        """Which parts of a job it is about: indices of tasks, the place of a component, 0 for a job without parts."""
        if self.job_id.tasks is not None:
            return self.job_id.tasks
        return (self.job_id.component or 0,)

    def fields(self, number: int, place: int) -> dict[str, Any]:
        """Write what it says of one part of the job with this number as a model of a job has it."""
        fields: dict[str, Any] = {"job_id": self.number, "job_state": sorted(self.words)}
        if self.job_id.tasks is not None:
            fields |= {"array_job_id": number, "array_task_id": place}
        elif self.job_id.component is not None:
            fields |= {"het_job_id": number, "het_job_offset": place}
        return fields


def with_state(row: P, entry: Entry) -> P:
    """Copy a row that was shown earlier, in the state in which it is now."""
    raw = copy.copy(row.raw)
    raw.job_state = sorted(entry.words)
    return msgspec.structs.replace(row, raw=raw)


def is_vague(raw: Any) -> bool:
    """Tell whether an entry stands for tasks of an array without saying which."""
    return (wire.text(wire.read(raw, "job_id")) or "").endswith(SOME_TASKS)
