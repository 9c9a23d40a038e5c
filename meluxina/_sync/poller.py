# Made from ../_async by scripts/unasync: change that.
"""Polling: one question for all waits of a client, about their jobs and no others. When and how: `queries.board`."""

from __future__ import annotations

import copy
import time
from collections import deque
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

from .. import queries
from ..errors import AnswerError, ConnectionFailed
from ..slurm import wire
from ..transport import deadline
from ..transport.threads import Lock, turn
from .desk import Desk
from .job import Job


class _Records(NamedTuple):
    """What accounting said of some jobs, and to which question."""

    question: int
    numbers: frozenset[int]
    rows: list[Job]
    failure: ConnectionFailed | AnswerError | None = None


class Poller:
    """Asks about the jobs of all waits together, and keeps what was answered."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._finder = desk.finder
        self._board: queries.board.Board[Job] = queries.board.Board(desk.connection.timeouts.poll)
        self._turn = Lock()
        """Whoever holds it may ask the controller; `_records_turn` the same for accounting."""
        self._records_turn = Lock()
        self._doubtful: deque[int] = deque()
        self._records = _Records(0, frozenset(), [])
        self._questions = 0
        """How often accounting was asked."""

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
                except (ConnectionFailed, AnswerError) as error:
                    # That the time of one wait is up is nobody else's error.
                    if end is not None and time.monotonic() >= end:
                        raise
                    self._board.failed(numbers, error)
                else:
                    self._board.answered(numbers)
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

    def records(self, numbers: Sequence[int], end: float | None) -> list[Job] | None:
        """List what accounting has of these numbers; those that other waits are in doubt about are asked for too.

        None if this wait's time is up before it is its turn.
        """
        start = self._questions
        # Additions and removals of one number each are safe from threads.
        self._doubtful.extend(numbers)
        with turn(self._records_turn, end) as is_ours:
            if not is_ours:
                return None
            # What was under way then may be of before the end of a job.
            if self._records.question <= start or not self._records.numbers.issuperset(numbers):
                self._records = self._ask_accounting(numbers, end)
            records = self._records
        if records.failure is not None:
            raise copy.copy(records.failure) from records.failure
        return records.rows

    def _ask_accounting(self, numbers: Sequence[int], end: float | None) -> _Records:
        self._questions += 1
        question, batch = self._questions, set(numbers)
        while self._doubtful:
            batch.add(self._doubtful.popleft())
        try:
            with deadline.until(end):
                return _Records(question, frozenset(batch), self._finder.recorded(list(batch)))
        except (ConnectionFailed, AnswerError) as error:
            if end is not None and time.monotonic() >= end:
                raise
            return _Records(question, frozenset(batch), [], error)


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
        subjects = self._watch.subjects
        left = set(subjects)
        self._board.leave(subject for subject in self.subjects if subject not in left)
        self.subjects = subjects

    def __exit__(self, *_: object) -> None:
        self._board.leave(self.subjects)
        self.subjects = []
