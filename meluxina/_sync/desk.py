# Made from ../_async by scripts/unasync: change that.
"""What a client has for rooms around the core."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from .. import lazy, queries, submission
from ..transport import deadline
from .connection import Connection
from .finder import Finder
from .flow import Flow, run

T = TypeVar("T")


class Desk:
    """What a client has for the flows of rooms around the core, and keeps for them."""

    deadline = deadline
    run = staticmethod(run)

    def __init__(self, connection: Connection, finder: Finder) -> None:
        self.connection = connection
        self.finder = finder
        self.marked_jobs = queries.marked_jobs.MarkedJobs(connection.config.user)
        self.memory: dict[str, Any] = {}
        """What a flow leaves to the next ones."""

    def ask(self, room: str, flow: str, *arguments: Any) -> Any:
        """Take a flow of a room around the core to its end, by the names of both."""
        return run(getattr(lazy.around(room), flow)(self, *arguments))

    def run_several(self, flows: Iterable[Flow[T]], ended: Callable[[int, Any], None]) -> None:
        """Take flows to their ends, a few at a time; `ended` is called with the place and the outcome of each."""
        calls = (functools.partial(run, flow) for flow in flows)
        several = lazy.around("together").threads.several
        with contextlib.closing(several(calls, submission.many.AT_ONCE)) as ends:
            for index, end in ends:
                ended(index, end)
