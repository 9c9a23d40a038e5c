"""Following all jobs that meet conditions, also those that are still to come."""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from typing import Any, TypeVar

from ..errors import AnswerError, ConnectionFailed, NotFoundError
from ..full_lists import ChangeTime, changed
from ..jobs.job_id import JobId
from ..jobs.parts import identify
from ..jobs.view import JobView
from ..queries.job_filter import JobFilter
from ..queries.questions import growing
from ..settings.timeouts import check_timeout
from ..transport.retrying import passes
from .changes import Change, Changes
from .roster import Roster

T = TypeVar("T")
Flow = Generator[Any, Any, T]
_LONGEST = 30.0
"""Seconds between two looks for jobs that meet conditions."""


class Stream:
    """The state of a stream of changes of jobs that meet conditions."""

    def __init__(self, desk: Any, conditions: JobFilter, timeout: float | None) -> None:
        check_timeout(timeout)
        self._desk = desk
        self._timeout = timeout
        self._changes: Changes[Any] = Changes()
        self._roster: Roster[JobView] = Roster(conditions)
        self._since = ChangeTime()
        self._alive: Mapping[int, JobView] = {}
        self._start = self._last_answer = time.monotonic()
        self._was_answered = False

    def goes_on(self) -> bool:
        """Tell whether its time is not up yet."""
        return self._timeout is None or time.monotonic() < self._start + self._timeout

    def look(self) -> Flow[list[Change[Any]]]:
        """Look at the jobs, and list what has changed since the last look."""
        try:
            jobs = yield from self._matching()
            changes = [] if jobs is None else (yield from self._compare(jobs))
        except (ConnectionFailed, AnswerError) as error:
            self._was_answered = False
            if not passes(error) or time.monotonic() - self._last_answer > self._desk.connection.timeouts.outage:
                raise
            return []
        self._was_answered = True
        return changes

    def pause(self) -> float:
        """Return the seconds until the next look."""
        now = time.monotonic()
        if self._was_answered:
            self._last_answer = now
        age = now - self._start
        seconds = growing(age, self._desk.connection.timeouts.poll, _LONGEST)
        return seconds if self._timeout is None else max(0.0, min(seconds, self._timeout - age))

    def _matching(self) -> Flow[Mapping[int, JobView] | None]:
        """Return the jobs that meet conditions as they are now, by number; None if no job has changed."""
        entries = yield self._desk.finder.states()
        if entries is None:
            rows = yield from changed(self._desk, self._since)
            return None if rows is None else self._roster.replace(rows)
        numbers = self._roster.news(entries)
        rows = (yield self._desk.finder.jobs(map(JobId.parse, numbers))) if numbers else []
        return self._roster.take(entries, numbers, rows)

    def _compare(self, jobs: Mapping[int, JobView]) -> Flow[list[Change[Any]]]:
        if not self._alive and self._last_answer == self._start:
            self._changes.note(job for job in jobs.values() if job.state.is_finished)
        ends = yield from self._ends(jobs)
        changes = list(self._changes.compare([*ends, *jobs.values()]))
        self._alive = {number: job for number, job in jobs.items() if not job.state.is_finished}
        return changes

    def _ends(self, jobs: Mapping[int, JobView]) -> Flow[list[JobView]]:
        """Find out what has become of jobs that had not ended and are shown no longer."""
        ends: list[JobView] = []
        for number, job in self._alive.items():
            if number not in jobs:
                try:
                    ends.append((yield self._desk.finder.find(identify(job))))
                except NotFoundError:
                    continue  # tasks of an array get other numbers when they start, and nobody knows the old ones
        return ends
