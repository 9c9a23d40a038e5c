"""What a client's waits want to know, and what it was told: which jobs to ask about next, and how.

All waits of a client share one board. It asks nothing itself: it is told what the servers said.
"""

from __future__ import annotations

import itertools
import random
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

import attrs

from ..errors import MeluxinaError
from ..jobs.job_id import JobId
from ..jobs.parts import narrowed, places
from ..jobs.view import JobView
from ..slurm.states import JobState, Stuck
from .questions import pause
from .standing import Entry, with_state

J = TypeVar("J", bound=JobView)

_LOOKS = 2
"""Jobs that wait or run, of which details are asked for in one poll: 9 kB each."""
_FEW = 10
"""Jobs of which it is worth knowing where they run."""
_FIRST_LOOK = 3.0
"""Seconds after which details of a job that waits tell whether it is stuck."""


@attrs.frozen(eq=False)
class Subject:
    """One thing that one wait is for: a job, some of its tasks, or a component; until it runs, or has ended."""

    number: int
    parts: frozenset[int] | None
    """Its places in an array or a heterogeneous job; None if it is the whole."""
    until_running: bool = False
    stuck: Stuck = "warn"
    """What is to be done if it will not start by itself."""

    @classmethod
    def of(cls, job: JobId, *, until_running: bool, stuck: Stuck) -> Subject:
        """Make a subject of a job id."""
        parts = job.tasks if job.component is None else (job.component,)
        return cls(job.number, None if parts is None else frozenset(parts), until_running, stuck)

    def is_over(self, states: Sequence[JobState]) -> bool:
        """Tell whether nothing is left to wait for when its parts are in these states."""
        if self.until_running and any(state.is_running for state in states):
            return True
        return bool(states) and all(state.is_finished for state in states)


@attrs.define
class _Job(Generic[J]):
    """What is known of all that has one number."""

    start: float
    """Since when somebody waits for it, by the monotonic clock."""
    subjects: list[Subject] = attrs.field(factory=list)
    listed: list[J] | None = None
    """What a server showed of it, where it shows everything each time."""
    entries: dict[int, Entry] = attrs.field(factory=dict)
    """Each part as a list of states has it."""
    rows: dict[int, J] = attrs.field(factory=dict)
    """Each part as it was shown in full."""
    words: dict[int, frozenset[str]] = attrs.field(factory=dict)
    """The states in which they were then, as the list of states had them."""
    look_time: float = 0.0
    """When details tell more than the state, if it still waits."""
    due: float = 0.0
    slack: float = 0.0
    joined: int = 0
    """How many questions had been asked when somebody began to wait for it last."""
    is_doubtful: bool = False
    """Whether what was shown of it may be another job, which had the number when somebody else began to wait."""
    news: int = 0
    """Which question about it was answered last."""
    failure: MeluxinaError | None = None

    def is_current(self, place: int) -> bool:
        """Tell whether a part is still in the state in which it was shown in full."""
        return self.words.get(place) == self.entries[place].words

    def over(self, subject: Subject) -> Iterator[int]:
        """Yield the own numbers of what is to be asked for now that a subject is over."""
        parts = self.entries.keys() if subject.parts is None else self.entries.keys() & subject.parts
        if not subject.is_over([self.entries[place].state for place in parts]) or all(map(self.is_current, parts)):
            return
        if subject.parts is None:
            yield subject.number
        else:
            yield from (self.entries[place].number for place in parts if not self.is_current(place))

    def tells_more(self, now: float, *, are_few: bool) -> bool:
        """Tell whether details of a job that is not over would tell more than its state."""
        # Slurm shows tasks that have started one by one.
        is_small = sum(not entry.state.is_pending for entry in self.entries.values()) <= _LOOKS
        if not self.rows or not is_small:
            return is_small
        if not any(entry.state.is_pending for entry in self.entries.values()):
            return are_few and not all(map(self.is_current, self.entries))
        wishes = {subject.stuck for subject in self.subjects}
        return wishes != {"ignore"} and now >= (self.look_time or self.start + ("raise" not in wishes) * _FIRST_LOOK)

    def shown(self, number: int, make: Callable[[dict[str, Any]], J]) -> Iterator[J]:
        """Yield what was shown in full of parts that have not changed since; of the others no more than their state."""
        current = frozenset(place for place in self.entries if self.is_current(place) and place in self.rows)
        for row in {id(row): row for place, row in self.rows.items() if place in current}.values():
            here = places(row) & current
            yield row if here == places(row) else narrowed(row, tuple(sorted(here)))
        for place, entry in self.entries.items():
            if place not in current:
                earlier = self.rows.get(place)
                is_alone = earlier is not None and entry.job_id.is_whole
                yield with_state(earlier, entry) if earlier and is_alone else make(entry.fields(number, place))


class Board(Generic[J]):
    """The jobs that are waited for, by number. `make` makes a job of fields of the version's model."""

    def __init__(self, floor: float) -> None:
        self._floor = floor
        """Seconds between two questions about the same job, at least."""
        self._gap = floor / 5
        """Seconds between any two questions: those who begin to wait at the same time ask together."""
        self._free = float("-inf")
        """When the next question may be asked."""
        self._questions = 0
        """How many were asked: what was asked before a wait began is no answer to it."""
        self._jobs: dict[int, _Job[J]] = {}
        self._lock = threading.RLock()
        """Threads follow, leave and ask at the same time."""
        self._owners: dict[int, int] = {}
        # The numbers of tasks that have started, and of components, to that of the whole.

    # Who waits for what

    def follow(self, subjects: Iterable[Subject], rows: Sequence[J]) -> int:
        """Take in what somebody begins to wait for, and how those jobs were shown to them.

        Returns how many questions had been asked by then.
        """
        with self._lock:
            now = time.monotonic()
            rows_by_number = {row.id: row for row in rows}
            for subject in subjects:
                job = self._jobs.setdefault(subject.number, _Job(now, joined=self._questions))
                row, earlier = rows_by_number.get(subject.number), job.rows.get(0)
                job.is_doubtful |= job.joined < self._questions and (row is None or row != earlier)
                job.joined, job.due = self._questions, 0.0
                job.subjects.append(subject)
            for row in rows:
                job = self._jobs[row.id]
                if not job.rows:
                    job.rows, job.words = {0: row}, {0: row.state.words}
                job.is_doubtful |= row != job.rows.get(0)
            return self._questions

    def leave(self, subjects: Iterable[Subject]) -> None:
        """Take in what somebody waits for no longer."""
        with self._lock:
            for subject in subjects:
                job = self._jobs[subject.number]
                job.subjects.remove(subject)
                if not job.subjects:
                    del self._jobs[subject.number]
            self._owners = {own: number for own, number in self._owners.items() if number in self._jobs}

    # When to ask

    def due(self, subjects: Sequence[Subject]) -> list[int]:
        """List the numbers to ask about now: none if all these subjects were answered lately."""
        with self._lock:
            if self.seconds(subjects):
                return []
            now = time.monotonic()
            self._questions += 1
            return [number for number, job in self._jobs.items() if job.due <= now + job.slack]

    def seconds(self, subjects: Sequence[Subject]) -> float:
        """Tell how long it is until these subjects are to be asked about."""
        with self._lock:
            now = time.monotonic()
            return max(0.0, self._free - now, min(self._jobs[subject.number].due for subject in subjects) - now)

    def asked(self, numbers: Iterable[int], failure: MeluxinaError | None = None) -> None:
        """Take in that all is known about these numbers, for now, or why they could not be asked about."""
        with self._lock:
            now = time.monotonic()
            self._free = now + self._gap
            # A little randomness keeps many clients from asking at the same moment.
            chance = random.uniform(0.8, 1.0)
            for job in filter(None, map(self._jobs.get, numbers)):
                job.news, job.failure = self._questions, failure
                if job.joined < self._questions:
                    seconds = pause(now - job.start, self._floor, [*(job.listed or job.rows.values())])
                    job.due, job.slack = now + seconds * chance, seconds / 2

    def failure(self, subjects: Sequence[Subject]) -> MeluxinaError | None:
        """Return why the last question about one of these subjects failed; None if it was answered."""
        with self._lock:
            return next((job.failure for subject in subjects if (job := self._jobs[subject.number]).failure), None)

    def numbers(self) -> list[int]:
        """List all numbers that somebody waits for."""
        with self._lock:
            return list(self._jobs)

    def is_new(self) -> bool:
        """Tell whether one of the numbers was never shown in full with all that it has."""
        with self._lock:
            return any(job.listed is None for job in self._jobs.values())

    def news(self, subjects: Sequence[Subject], start: int) -> int:
        """Tell which question about one of these subjects was answered last; `start` until all were, after that one."""
        with self._lock:
            news = [self._jobs[subject.number].news for subject in subjects]
            return max(news) if min(news) > start else start

    # What was answered

    def take_rows(self, number: int, rows: list[J]) -> None:
        """Take in all that a server shows of a number, in full and each time."""
        with self._lock:
            if number in self._jobs:
                self._jobs[number].listed = rows

    def strangers(self, numbers: Sequence[int], entries: Sequence[Entry]) -> list[int]:
        """List the numbers that must be asked for one by one, to learn which parts are theirs.

        Tasks that have started bear numbers of their own, and of several arrays nothing tells to which one they belong.
        """
        with self._lock:
            parts = self._sorted(numbers, entries)
            if None not in parts:
                return []
            several = [number for number in numbers if _may_have_parts(parts.get(number, {}))]
            if len(several) == 1:
                self.learn(several[0], parts[None].values())
            return several if len(several) > 1 else []

    def learn(self, number: int, entries: Iterable[Entry]) -> None:
        """Take in which parts belong to a number."""
        with self._lock:
            self._owners |= {entry.number: number for entry in entries}

    def take_states(self, numbers: Sequence[int], entries: Sequence[Entry]) -> None:
        """Take in the states of all parts of these numbers."""
        with self._lock:
            parts = self._sorted(numbers, entries)
            for number in numbers:
                if job := self._jobs.get(number):
                    job.entries, job.listed = parts.get(number, {}), None
                    if job.is_doubtful and job.joined < self._questions:
                        job.rows, job.words, job.is_doubtful = {}, {}, False

    def _sorted(self, numbers: Sequence[int], entries: Iterable[Entry]) -> dict[int | None, dict[int, Entry]]:
        """Sort entries by number and place; under None those whose number can't be told, by their own numbers."""
        asked = frozenset(numbers)
        parts: dict[int | None, dict[int, Entry]] = {}
        for entry in entries:
            own = entry.number
            owners = (own, self._owners.get(own, 0), own - (entry.job_id.component or 0))
            number = next((number for number in owners if number in asked), None)
            keys = (own,) if number is None else entry.places
            parts.setdefault(number, {}).update(dict.fromkeys(keys, entry))
        return parts

    def wants(self, numbers: Sequence[int]) -> list[tuple[int, int]]:
        """List of which parts details are wanted: the number, and a part's own number or again the whole's.

        Of all that is over, and of a few others that are new or have waited for long.
        """
        with self._lock:
            jobs = {number: job for number in numbers if (job := self._jobs.get(number)) and job.entries}
            subjects = ((job, subject) for job in jobs.values() for subject in job.subjects)
            over = dict.fromkeys((subject.number, own) for job, subject in subjects for own in job.over(subject))
            now, are_few = time.monotonic(), len(numbers) <= _FEW
            others = [(number, number) for number, job in jobs.items() if job.tells_more(now, are_few=are_few)]
            more = [want for want in others if want not in over]
            return [*over, *more[:_LOOKS]]

    def take_details(self, number: int, own: int, rows: Sequence[J]) -> None:
        """Take in what a server shows in full of a number, or of one part of it by the part's own number."""
        with self._lock:
            job = self._jobs.get(number)
            if job is None:
                return
            if not rows:
                # It was forgotten after the list of states was made.
                job.entries = {
                    place: entry for place, entry in job.entries.items() if own not in (number, entry.number)
                }
            rows_by_place = {place: row for row in rows for place in places(row)}
            job.rows = job.rows | rows_by_place
            # What has changed since then will be asked for again.
            job.words = job.words | {
                place: entry.words
                for place, row in rows_by_place.items()
                if (entry := job.entries.get(place)) and entry.state.is_finished == row.state.is_finished
            }
            now = time.monotonic()
            job.look_time = now + max(_FIRST_LOOK, now - job.start)

    def rows(self, subjects: Iterable[Subject], make: Callable[[dict[str, Any]], J]) -> list[J]:
        """List what is known of each part of these subjects, each once."""
        with self._lock:
            jobs = {subject.number: self._jobs[subject.number] for subject in subjects}
            lists = (job.shown(number, make) if job.listed is None else job.listed for number, job in jobs.items())
            return list(itertools.chain.from_iterable(lists))


def _may_have_parts(parts: Mapping[int, Entry]) -> bool:
    return not parts or any(not entry.job_id.is_whole for entry in parts.values())
