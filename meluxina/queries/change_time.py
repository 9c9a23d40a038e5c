"""Asking for a list only if it has changed, without ever missing a change.

A server compares the time it is given with that of its own last change, so the time must be by its clock and no
later than the list last seen. Newer servers say in each list what time it was. For older ones a time that has surely
passed there is enough: one that a job in the list bears, and from then on what has passed here, whatever the clocks
show.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

from ..jobs.view import JobView

_FULL_EVERY = 300.0
"""Seconds after which a whole list is asked for in any case: a server's clock may be set back."""


class ChangeTime:
    """What a server is to be asked: the list if it has changed since when."""

    def __init__(self) -> None:
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


def _passed(job: JobView) -> int:
    """The latest moment, in UNIX seconds, that has surely passed on the server."""
    state = job.state
    moment = job.end_time if state.is_finished else job.start_time if state == "RUNNING" else job.submit_time
    return int(moment.timestamp()) if moment else 0
