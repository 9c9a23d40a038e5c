"""Following jobs by the list of all jobs, if it has changed: on servers that list no states (up to v0.0.39).

Whether a list has changed is asked without ever missing a change. A server compares the time it is given with that of
its own last change, so the time must be by its clock and no later than the list last seen. Newer servers say in each
list what time it was. For older ones a time that has surely passed there is enough: one that a job in the list bears,
and from then on what has passed here, whatever the clocks show.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Sequence
from typing import Any, TypeVar

from .errors import InvalidRequestError
from .jobs.parts import by_number
from .jobs.view import JobView
from .queries.board import Board
from .slurm import wire
from .transport.sendable import brief

T = TypeVar("T")
Flow = Generator[Any, Any, T]

_FULL_EVERY = 300.0
"""Seconds after which a whole list is asked for in any case: a server's clock may be set back."""
_UNLIKELY = 0.3
"""How unlikely a change of the list becomes just by not asking for it."""
_WEIGHT = 0.3
"""What the latest answer counts beside those before it."""
_NOT_MODIFIED = 304
_SINCE = "the list of all jobs"
"""What is remembered of the list that all waits of a client share."""


class ChangeTime:
    """What a server is to be asked: the list if it has changed since when."""

    def __init__(self) -> None:
        self.likelihood = 0.5
        """How likely it is that the list has changed since it was asked for last."""
        self._list_time: int | None = None
        self._receive_time = 0.0
        self._full = 0.0
        self._send_time = 0.0
        self._takes_no_time = False

    def ask(self) -> int | None:
        """The time to send with the next request; None if the whole list is needed."""
        self._send_time = time.monotonic()
        if self._takes_no_time or self._list_time is None or self._send_time - self._full > _FULL_EVERY:
            self._full = self._send_time
            return None
        return self._list_time

    def forget(self) -> None:
        """Ask for the whole list next time."""
        self._list_time = None

    def give_up(self) -> None:
        """Always ask for the whole list: this server takes no time."""
        self._takes_no_time = True

    def told(self, moment: int | None, jobs: Iterable[JobView]) -> None:
        """Take in a list, with the server's time if it says so."""
        if moment is None:
            stamps = [timestamp for job in jobs if (timestamp := _passed(job))]
            if self._list_time is not None:
                stamps.append(self._list_time + int(self._send_time - self._receive_time))
            moment = max(stamps, default=None)
        self._list_time = moment
        self._receive_time = time.monotonic()

    def answered(self, *, has_changed: bool) -> None:
        """Take in whether a list that was to be sent only if it has changed had."""
        self.likelihood += _WEIGHT * (has_changed - self.likelihood)

    def passed_over(self) -> None:
        """Take in that jobs were asked for one by one: what was seen of the list grows old, and it may be quiet now.

        Never so far that it is asked for again where it is many times as long: there a wrong guess costs most.
        """
        self.likelihood = max(min(self.likelihood, _UNLIKELY), self.likelihood * (1 - _WEIGHT / 3))


def _passed(job: JobView) -> int:
    """The latest moment, in UNIX seconds, that has surely passed on the server."""
    state = job.state
    moment = job.end_time if state.is_finished else job.start_time if state == "RUNNING" else job.submit_time
    return int(moment.timestamp()) if moment else 0


def changed(desk: Any, since: ChangeTime) -> Flow[list[Any] | None]:
    """List all jobs; None if nothing has changed since they were listed last."""
    operation = (yield desk.connection.api()).slurm.get_jobs
    update_time = since.ask()
    times = {} if update_time is None else {"update_time": update_time}
    request = operation.request(**times, **brief(operation))
    try:
        response, entries = yield desk.connection.listing(request, "jobs")
    except InvalidRequestError:
        if update_time is None:
            raise
        # Some versions declare this parameter and refuse every time.
        since.give_up()
        return (yield from changed(desk, since))
    rows = [desk.finder.view(raw) for raw in entries]
    now = wire.number(wire.read(response.parsed, "last_update"))
    # An empty list is also what is left when all jobs are forgotten; only then it bears a time.
    is_same = update_time is not None and not rows and (now == 0 or int(response.status_code) == _NOT_MODIFIED)
    if update_time is not None:
        since.answered(has_changed=not is_same)
    if is_same:
        return None
    desk.finder.cost.of_list(len(response.content))
    since.told(now or None, rows)
    return rows


def poll(desk: Any, board: Board[Any], numbers: Sequence[int]) -> Flow[None]:
    """Ask for everything about these numbers, one by one or for the list of all jobs if that is less."""
    since = desk.memory.setdefault(_SINCE, ChangeTime())
    if not desk.finder.cost.prefers_list(len(numbers), likelihood=since.likelihood):
        for number in numbers:
            board.take_rows(number, (yield desk.finder.shown_or_none(number)))
        since.passed_over()
        return
    if board.is_new():
        since.forget()
    rows = yield from changed(desk, since)
    if rows is None:
        return
    # Of all that somebody waits for: next time the list may be the same.
    jobs = by_number(rows)
    for number in board.numbers():
        board.take_rows(number, jobs.get(number, []))
