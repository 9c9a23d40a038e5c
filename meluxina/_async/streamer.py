"""Changes of jobs as a stream: of jobs that are known by id, or of all that meet conditions."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Mapping

from .. import queries
from ..errors import AnswerError, ConnectionFailed, NotFoundError
from ..jobs.job_id import JobId
from ..jobs.parts import identify
from ..settings.timeouts import Timeouts
from ..transport.retrying import passes
from .finder import AsyncFinder
from .job import AsyncJob
from .waiter import AsyncWaiter

_LONGEST = 30.0
"""Seconds between two looks for jobs that meet conditions."""


class AsyncStreamer:
    """Follows jobs, and tells what changes."""

    def __init__(self, finder: AsyncFinder, waiter: AsyncWaiter, limits: Timeouts) -> None:
        self._finder = finder
        self._waiter = waiter
        self._limits = limits

    async def of_jobs(self, watch: queries.watch.Watch[AsyncJob]) -> AsyncIterator[queries.changes.Change[AsyncJob]]:
        """Yield the changes of these jobs until all have ended."""
        changes: queries.changes.Changes[AsyncJob] = queries.changes.Changes()
        changes.note(watch.rows)
        async for end in self._waiter.follow(watch, None):
            for change in changes.compare(watch.jobs if end is None else [end[1]]):
                yield change

    async def of_matching(
        self, conditions: queries.job_filter.JobFilter, timeout: float | None
    ) -> AsyncIterator[queries.changes.Change[AsyncJob]]:
        """Yield the changes of jobs that meet conditions, for as long as it is let."""
        changes: queries.changes.Changes[AsyncJob] = queries.changes.Changes()
        roster: queries.roster.Roster[AsyncJob] = queries.roster.Roster(conditions)
        since = queries.change_time.ChangeTime()
        start = last_answer = time.monotonic()
        alive: dict[int, AsyncJob] = {}
        while timeout is None or time.monotonic() < start + timeout:
            try:
                jobs = await self._matching(roster, since)
                if jobs is not None:
                    if not alive and last_answer == start:
                        changes.note(job for job in jobs.values() if job.state.is_finished)
                    for change in changes.compare([*await self._ends(alive, jobs), *jobs.values()]):
                        yield change
                    alive = {number: job for number, job in jobs.items() if not job.state.is_finished}
                last_answer = time.monotonic()
            except (ConnectionFailed, AnswerError) as error:
                if not passes(error) or time.monotonic() - last_answer > self._limits.outage:
                    raise
            age = time.monotonic() - start
            pause = queries.pace.growing(age, self._limits.poll, _LONGEST)
            await asyncio.sleep(pause if timeout is None else max(0.0, min(pause, timeout - age)))

    async def _matching(
        self, roster: queries.roster.Roster[AsyncJob], since: queries.change_time.ChangeTime
    ) -> Mapping[int, AsyncJob] | None:
        """Return the jobs that meet conditions as they are now, by number; None if no job has changed."""
        entries = await self._finder.states()
        if entries is None:
            rows = await self._finder.changed(since)
            return None if rows is None else roster.replace(rows)
        numbers = roster.news(entries)
        rows = await self._finder.jobs(map(JobId.parse, numbers)) if numbers else []
        return roster.take(entries, numbers, rows)

    async def _ends(self, alive: Mapping[int, AsyncJob], jobs: Mapping[int, AsyncJob]) -> list[AsyncJob]:
        """Find out what has become of jobs that had not ended and are shown no longer."""
        ends = []
        for number, job in alive.items():
            if number not in jobs:
                try:
                    ends.append(await self._finder.find(identify(job)))
                except NotFoundError:
                    continue  # tasks of an array get other numbers when they start, and nobody knows the old ones
        return ends
