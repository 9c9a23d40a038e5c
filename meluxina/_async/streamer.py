"""Changes of jobs as a stream: of jobs that are known by id, or of all that meet conditions."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

from .. import queries
from ..errors import AnswerError, ConnectionFailed, NotFoundError
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
        since = queries.change_time.ChangeTime()
        start = last_answer = time.monotonic()
        alive: dict[int, AsyncJob] = {}
        while timeout is None or time.monotonic() < start + timeout:
            try:
                rows = await self._finder.changed(since)
                if rows is not None:
                    jobs = {row.id: row for row in conditions.select(rows)}
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

    async def _ends(self, alive: dict[int, AsyncJob], jobs: dict[int, AsyncJob]) -> list[AsyncJob]:
        """Find out what has become of jobs that had not ended and are shown no longer."""
        ends = []
        for number, job in alive.items():
            if number not in jobs:
                try:
                    ends.append(await self._finder.find(identify(job)))
                except NotFoundError:
                    continue  # tasks of an array get other numbers when they start, and nobody knows the old ones
        return ends
