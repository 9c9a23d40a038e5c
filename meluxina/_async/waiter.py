"""Waiting for jobs: the requests of a wait. What it makes of the answers is in `queries.watch`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable

from .. import queries
from ..errors import AnswerError, AuthenticationError, ConnectionFailed, MeluxinaError, NotFoundError
from ..jobs.job_id import JobId
from ..jobs.parts import identify
from ..transport import checking
from ..transport.retrying import is_slurms, passes
from .changer import AsyncChanger
from .connection import AsyncConnection
from .finder import AsyncFinder
from .job import AsyncJob, Progress


class AsyncWaiter:
    """Waits for any number of jobs with one request per poll."""

    def __init__(self, connection: AsyncConnection, finder: AsyncFinder, changer: AsyncChanger) -> None:
        self._connection = connection
        self._finder = finder
        self._changer = changer

    async def follow(
        self, watch: queries.watch.Watch[AsyncJob], progress: Progress | None
    ) -> AsyncIterator[tuple[JobId, AsyncJob]]:
        """Yield each job of a wait as it ends."""
        since = queries.change_time.ChangeTime()
        try:
            while watch.waiting:
                try:
                    for ended in await self._poll(watch, since):
                        yield ended
                    if doubtful := watch.doubtful():
                        for ended in watch.settle(await self._finder.recorded(doubtful)):
                            yield ended
                    watch.answered()
                    _report(watch, progress)
                except (ConnectionFailed, AnswerError) as error:
                    # A token's source that fails may work again soon.
                    sourceless = isinstance(error, AuthenticationError) and self._connection.auth.has_another
                    watch.endure(error, passing=sourceless or passes(error))
                if watch.waiting:
                    await asyncio.sleep(watch.pause())
        except BaseException as error:
            if watch.cancel and queries.watch.is_interruption(error):
                await self._cancel(watch.waiting, error)
            raise

    async def _poll(
        self, watch: queries.watch.Watch[AsyncJob], since: queries.change_time.ChangeTime
    ) -> list[tuple[JobId, AsyncJob]]:
        """Ask the controller once. Returns the jobs that have ended."""
        job_ids = watch.numbers()
        if len(job_ids) > 1:
            rows = await self._finder.changed(since)
            return [] if rows is None else watch.absorb(rows)
        try:
            return watch.absorb(await self._finder.shown(identify(job_ids[0])))
        except NotFoundError as error:
            if not is_slurms(error):
                raise
            return watch.absorb(())

    async def _cancel(self, job_ids: Iterable[JobId], reason: BaseException) -> None:
        for job_id in job_ids:
            try:
                await self._changer.cancel(job_id, signal=None)
            except MeluxinaError as error:
                reason.add_note(f"Job {job_id} was not cancelled: {error}")


def _report(watch: queries.watch.Watch[AsyncJob], progress: Progress | None) -> None:
    """Tell how the jobs of a wait are, and which of them will not start by themselves."""
    if progress is not None:
        progress(watch.jobs)
    for sentence in watch.news_of_obstacles():
        checking.tell(sentence)
