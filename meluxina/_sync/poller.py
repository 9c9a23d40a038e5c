# Made from ../_async by scripts/unasync: change that.
"""Polling: one question for all waits of a client, about their jobs and no others. When and how: `queries.board`."""

from __future__ import annotations

import copy
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any

from .. import queries
from ..errors import AnswerError, ConnectionFailed
from ..slurm import wire
from ..transport import deadline
from ..transport.retrying import passes
from ..transport.threads import Lock, turn
from .desk import Desk
from .job import Job


class _Question:
    """What accounting is asked about the jobs of all waits that are in doubt by then, and its answer."""

    def __init__(self, failure: ConnectionFailed | AnswerError | None = None) -> None:
        self.doubtful: list[int] = []
        """What waits want to know."""
        self.numbers: frozenset[int] = frozenset()
        """What was asked, once it is answered."""
        self.rows: list[Job] = []
        self.failure = failure


class Poller:
    """Asks about the jobs of all waits together, and keeps what was answered."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._finder = desk.finder
        self._board: queries.board.Board[Job] = queries.board.Board(desk.connection.timeouts.poll)
        self._turn = Lock()
        """Whoever holds it may ask the controller; `_records_turn` the same for accounting."""
        self._records_turn = Lock()
        self._question = _Question()
        """The next one to accounting."""

    def following(self, watch: queries.watch.Watch[Job]) -> Interest:
        """Make it known what a wait asks about, for as long as the block lasts that this is the context of."""
        return Interest(self._board, watch)

    def rows(self, interest: Interest, end: float | None) -> list[Job] | None:
        """List what the controller shows of the jobs of a wait; None if nothing was asked since they were listed last.

        Asks about the jobs of all waits for which it is time.
        """
        with turn(self._turn, end) as is_ours:
            numbers = self._board.due(interest.subjects) if is_ours else []
            if numbers:
                try:
                    with deadline.until(end):
                        self._ask(numbers)
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
        model = (self._desk.connection.package()).models.JobInfo

        def make(fields: dict[str, Any]) -> Job:
            return self._finder.view(wire.record(model, fields))

        return self._board.rows(interest.subjects, make)

    def _ask(self, numbers: Sequence[int]) -> None:
        """Ask the controller about these numbers, in the way that costs it least."""
        entries = self._finder.states(numbers)
        if entries is None:
            self._desk.ask("full_lists", "poll", self._board, numbers)
            return
        for number in self._board.strangers(numbers, entries):
            self._board.learn(number, self._finder.states([number]) or ())
        self._board.take_states(numbers, entries)
        for number, own in self._board.wants(numbers):
            self._board.take_details(number, own, self._finder.shown_or_none(own))

    def records(
        self, numbers: Sequence[int], end: float | None
    ) -> tuple[list[Job] | None, ConnectionFailed | AnswerError | None]:
        """List what accounting has of these numbers; those that other waits are in doubt about are asked for too.

        Returns None if accounting can't be asked now, and the error if that is why, rather than that the time is up.
        """
        # Answers to questions that are under way may be of before the end of a job.
        question = self._question
        # Additions are safe from threads.
        question.doubtful.extend(numbers)
        with turn(self._records_turn, end) as is_ours:
            if not is_ours:
                return None, None
            if not question.numbers.issuperset(numbers):
                question = self._ask_accounting(numbers, end)
        if question.failure is None:
            return question.rows, None
        failure = copy.copy(question.failure)
        failure.__cause__ = question.failure
        if not passes(failure):
            raise failure
        return None, failure

    def _ask_accounting(self, numbers: Sequence[int], end: float | None) -> _Question:
        question, self._question = self._question, _Question()
        batch = frozenset((*numbers, *question.doubtful))
        try:
            with deadline.until(end):
                question.rows = self._finder.recorded(list(batch))
        except (ConnectionFailed, AnswerError) as error:
            if end is not None and time.monotonic() >= end:
                return _Question(error)
            question.failure = error
        question.numbers = batch
        return question


class Interest(AbstractContextManager["Interest"]):
    """What one wait asks about; nothing any more when its block has ended."""

    def __init__(self, board: queries.board.Board[Job], watch: queries.watch.Watch[Job]) -> None:
        self._board = board
        self._watch = watch
        self.subjects = watch.subjects
        self._start = self._news = board.follow(self.subjects, watch.rows)

    @property
    def seconds(self) -> float:
        """How long it is until the next question."""
        return self._board.seconds(self.subjects)

    def has_news(self) -> bool:
        """Tell whether its jobs were asked about since this was called last, and all of them since it began."""
        earlier, self._news = self._news, self._board.news(self.subjects, self._start)
        return self._news > earlier

    def narrow(self) -> None:
        """Ask no longer about what has ended."""
        earlier, self.subjects = self.subjects, self._watch.subjects
        self._board.leave((Counter(earlier) - Counter(self.subjects)).elements())

    def __exit__(self, *_: object) -> None:
        self._board.leave(self.subjects)
        self.subjects = []
