# Made from ../_async by scripts/unasync: change that.
"""Waiting for jobs: the requests of a wait. What it makes of the answers is in `queries.watch`."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import nullcontext

from .. import lazy, queries
from ..errors import AnswerError, AuthenticationError, ConnectionFailed
from ..jobs.job_id import JobId
from ..transport import checking
from ..transport.retrying import passes
from .desk import Desk
from .job import Job, Progress
from .poller import Poller

_log = logging.getLogger("meluxina")


class Waiter:
    """Waits for any number of jobs; all waits of a client ask together."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._poller = Poller(desk)

    def follow(
        self, watch: queries.watch.Watch[Job], progress: Progress | bool | None
    ) -> Iterator[tuple[JobId, Job] | None]:
        """Yield each job of a wait as it ends, and None after each poll."""
        bar = lazy.around("progress").bar() if progress is True else nullcontext(progress or None)
        with self._poller.following(watch) as interest, bar as report:
            try:
                while watch.waiting:
                    try:
                        rows = self._poller.rows(interest, watch.end)
                        if rows is not None:
                            for end in self._absorb(watch, rows):
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
                        time.sleep(watch.bounded(interest.seconds))
            except BaseException as error:
                if watch.cancel and queries.watch.is_interruption(error):
                    self._desk.ask("changing", "cancel_abandoned", watch.waiting, error)
                raise

    def _absorb(self, watch: queries.watch.Watch[Job], rows: Iterable[Job]) -> Iterator[tuple[JobId, Job]]:
        """Take in what the controller shows, and what accounting has of what that leaves in doubt; yield the ends."""
        for end in watch.absorb(rows):
            yield end
        if doubtful := watch.doubtful():
            records, failure = self._poller.records(doubtful, watch.end)
            for end in watch.settle(records):
                if failure is not None:
                    _log.warning("job %s ended as the controller shows it, which may not be all: %s", end[0], failure)
                yield end
            if failure is not None and watch.doubtful():
                raise failure


def _report(watch: queries.watch.Watch[Job], report: Progress | None) -> None:
    """Tell how the jobs of a wait are, and which of them will not start by themselves."""
    if report is not None:
        report(watch.jobs)
    for sentence in watch.news_of_obstacles():
        checking.tell(sentence)
