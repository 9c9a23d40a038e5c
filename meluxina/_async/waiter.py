"""Waiting for jobs: the requests of a wait. What it makes of the answers is in `queries.watch`."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable
from contextlib import nullcontext

from .. import lazy, queries
from ..errors import AnswerError, AuthenticationError, ConnectionFailed
from ..jobs.job_id import JobId
from ..transport import checking
from ..transport.retrying import passes
from .desk import AsyncDesk
from .job import AsyncJob, AsyncProgress
from .poller import AsyncPoller

_log = logging.getLogger("meluxina")


class AsyncWaiter:
    """Waits for any number of jobs; all waits of a client ask together."""

    def __init__(self, desk: AsyncDesk) -> None:
        self._desk = desk
        self._poller = AsyncPoller(desk)

    async def follow(
        self, watch: queries.watch.Watch[AsyncJob], progress: AsyncProgress | bool | None
    ) -> AsyncIterator[tuple[JobId, AsyncJob] | None]:
        """Yield each job of a wait as it ends, and None after each poll."""
        bar = lazy.around("progress").bar() if progress is True else nullcontext(progress or None)
        with self._poller.following(watch) as interest, bar as report:
            try:
                while watch.waiting:
                    try:
                        rows = await self._poller.rows(interest, watch.end)
                        if rows is not None:
                            async for end in self._absorb(watch, rows):
                                yield end
                            watch.answered()
                            _report(watch, report)
                            yield None
                    except (ConnectionFailed, AnswerError) as error:
                        # A token's source that fails may work again soon.
                        sourceless = isinstance(error, AuthenticationError) and self._desk.connection.auth.has_another
                        watch.endure(error, passing=sourceless or passes(error))
                    interest.narrow()
                    if watch.waiting:
                        await asyncio.sleep(watch.bounded(interest.seconds))
            except BaseException as error:
                if watch.cancel and queries.watch.is_interruption(error):
                    await self._desk.ask("changing", "cancel_abandoned", watch.waiting, error)
                raise

    async def _absorb(
        self, watch: queries.watch.Watch[AsyncJob], rows: Iterable[AsyncJob]
    ) -> AsyncIterator[tuple[JobId, AsyncJob]]:
        """Take in what the controller shows, and what accounting has of what that leaves in doubt; yield the ends."""
        for end in watch.absorb(rows):
            yield end
        if doubtful := watch.doubtful():
            records, failure = await self._poller.records(doubtful, watch.end)
            for end in watch.settle(records):
                if failure is not None:
                    _log.warning("job %s ended as the controller shows it, which may not be all: %s", end[0], failure)
                yield end
            if failure is not None and watch.doubtful():
                raise failure


def _report(watch: queries.watch.Watch[AsyncJob], report: AsyncProgress | None) -> None:
    """Tell how the jobs of a wait are, and which of them will not start by themselves."""
    if report is not None:
        report(watch.jobs)
    for sentence in watch.news_of_obstacles():
        checking.tell(sentence)
