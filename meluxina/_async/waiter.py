"""Waiting for jobs: the requests of all waits of a client, which ask together about their jobs and no others.

What a wait makes of the answers is in `queries.watch`; when to ask and how is in `queries.board`.
"""

from __future__ import annotations

import asyncio
import copy
import logging
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from .. import lazy, queries
from ..errors import AnswerError, AuthenticationError, ConnectionFailed
from ..jobs.job_id import JobId
from ..slurm import wire
from ..transport import checking, deadline
from ..transport.event_loop import Lock, turn
from ..transport.retrying import passes
from .desk import AsyncDesk
from .job import AsyncJob, AsyncProgress

_log = logging.getLogger("meluxina")


class _Question:
    """What accounting is asked about the jobs of all waits that are in doubt by then, and its answer."""

    def __init__(self, failure: ConnectionFailed | AnswerError | None = None) -> None:
        self.doubtful: list[int] = []
        """What waits want to know."""
        self.numbers: frozenset[int] = frozenset()
        """What was asked, once it is answered."""
        self.rows: list[AsyncJob] = []
        self.failure = failure


class AsyncWaiter:
    """Waits for any number of jobs; all waits of a client ask together."""

    def __init__(self, desk: AsyncDesk) -> None:
        self._desk = desk
        self._board: queries.board.Board[AsyncJob] = queries.board.Board(desk.connection.timeouts.poll)
        self._turn = Lock()
        """Whoever holds it may ask the controller; `_records_turn` the same for accounting."""
        self._records_turn = Lock()
        self._question = _Question()
        """The next one to accounting."""

    # One wait

    async def follow(
        self, watch: queries.watch.Watch[AsyncJob], progress: AsyncProgress | bool | None
    ) -> AsyncIterator[tuple[JobId, AsyncJob] | None]:
        """Yield each job of a wait as it ends, and None after each poll."""
        bar = lazy.around("showing").progress.bar() if progress is True else nullcontext(progress or None)
        with _Interest(self._board, watch) as interest, bar as report:
            try:
                while watch.waiting:
                    try:
                        rows = await self._rows(interest, watch.end)
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
                        await asyncio.sleep(watch.bounded(self._board.seconds(interest.subjects)))
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
            records, failure = await self._records(doubtful, watch.end)
            for end in watch.settle(records):
                if failure is not None:
                    _log.warning("job %s ended as the controller shows it, which may not be all: %s", end[0], failure)
                yield end
            if failure is not None and watch.doubtful():
                raise failure

    # All waits together

    async def _rows(self, interest: _Interest, end: float | None) -> list[AsyncJob] | None:
        """List what the controller shows of the jobs of a wait; None if nothing was asked since they were listed last.

        Asks about the jobs of all waits for which it is time.
        """
        async with turn(self._turn, end) as is_ours:
            numbers = self._board.due(interest.subjects) if is_ours else []
            if numbers:
                try:
                    with deadline.until(end):
                        await self._ask(numbers)
                    self._board.asked(numbers)
                except (ConnectionFailed, AnswerError) as error:
                    # That the time of one wait is up is nobody else's error.
                    if end is not None and time.monotonic() >= end:
                        raise
                    self._board.asked(numbers, error)
        if not interest.has_news():
            return None
        if failure := self._board.failure(interest.subjects):
            raise copy.copy(failure) from failure
        model = (await self._desk.connection.package()).models.JobInfo

        def make(fields: dict[str, Any]) -> AsyncJob:
            return self._desk.finder.view(wire.record(model, fields))

        return self._board.rows(interest.subjects, make)

    async def _ask(self, numbers: Sequence[int]) -> None:
        """Ask the controller about these numbers, in the way that costs it least."""
        entries = await self._desk.finder.states(numbers)
        if entries is None:
            try:
                await self._desk.ask("full_lists", "poll", self._board, numbers)
            except (OSError, ImportError) as error:
                # Where no more files can be opened, neither a server can be reached nor this room be loaded.
                raise ConnectionFailed(f"The list of jobs can't be asked for: {error}.", sent=False) from error
            return
        for number in self._board.strangers(numbers, entries):
            self._board.learn(number, await self._desk.finder.states([number]) or ())
        self._board.take_states(numbers, entries)
        for number, own in self._board.wants(numbers):
            self._board.take_details(number, own, await self._desk.finder.shown_or_none(own))

    async def _records(
        self, numbers: Sequence[int], end: float | None
    ) -> tuple[list[AsyncJob] | None, ConnectionFailed | AnswerError | None]:
        """List what accounting has of these numbers; those that other waits are in doubt about are asked for too.

        Returns None if accounting can't be asked now, and the error if that is why, rather than that the time is up.
        """
        # Answers to questions that are under way may be of before the end of a job.
        question = self._question
        # Additions are safe from threads.
        question.doubtful.extend(numbers)
        async with turn(self._records_turn, end) as is_ours:
            if not is_ours:
                return None, None
            if not question.numbers.issuperset(numbers):
                question = await self._ask_accounting(numbers, end)
        if question.failure is None:
            return question.rows, None
        failure = copy.copy(question.failure)
        failure.__cause__ = question.failure
        if not passes(failure):
            raise failure
        return None, failure

    async def _ask_accounting(self, numbers: Sequence[int], end: float | None) -> _Question:
        question, self._question = self._question, _Question()
        batch = frozenset((*numbers, *question.doubtful))
        try:
            with deadline.until(end):
                question.rows = await self._desk.finder.recorded(list(batch))
        except (ConnectionFailed, AnswerError) as error:
            if end is not None and time.monotonic() >= end:
                return _Question(error)
            question.failure = error
        question.numbers = batch
        return question


class _Interest(AbstractContextManager["_Interest"]):
    """What one wait asks about; nothing any more when its block has ended."""

    def __init__(self, board: queries.board.Board[AsyncJob], watch: queries.watch.Watch[AsyncJob]) -> None:
        self._board = board
        self._watch = watch
        self.subjects = watch.subjects
        self._start = self._news = board.follow(self.subjects, watch.rows)

    def has_news(self) -> bool:
        """Tell whether its jobs were asked about since this was called last, and all of them since it began."""
        earlier, self._news = self._news, self._board.news(self.subjects, self._start)
        return self._news > earlier

    def narrow(self) -> None:
        """Ask no longer about what has ended."""
        earlier, self.subjects = self.subjects, self._watch.subjects
        self._board.leave(set(earlier).difference(self.subjects))

    def __exit__(self, *_: object) -> None:
        self._board.leave(self.subjects)


def _report(watch: queries.watch.Watch[AsyncJob], report: AsyncProgress | None) -> None:
    """Tell how the jobs of a wait are, and which of them will not start by themselves."""
    if report is not None:
        report(watch.jobs)
    for sentence in watch.news_of_obstacles():
        checking.tell(sentence)
