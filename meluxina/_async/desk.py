"""What rooms around the core work with: generators that say what is to be asked, in one text for threads and tasks."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterable, Mapping
from typing import Any, TypeVar

from .. import queries, submission
from ..errors import MeluxinaError
from ..transport import event_loop
from .connection import AsyncConnection
from .finder import AsyncFinder

T = TypeVar("T")
Flow = Generator[Any, Any, T]
"""Yields what a method of the client or of its desk returned, and goes on with what comes of it."""

_SECONDS = 5.0
"""How long each question may be repeated: an explanation with a gap now is better than a whole one in minutes."""


class AsyncDesk:
    """What a client has for the flows of rooms around the core, and keeps for them."""

    deadline = event_loop.deadline

    def __init__(self, connection: AsyncConnection, finder: AsyncFinder) -> None:
        self.connection = connection
        self.finder = finder
        self.marked_jobs = queries.marked_jobs.MarkedJobs(connection.config.user)
        self.memory: dict[str, Any] = {}
        """What a flow leaves to the next ones."""

    async def run(self, flow: Flow[T]) -> T:
        """Take a flow to its end; returns what it returns."""
        try:
            step = flow.send(None)
            while True:
                try:
                    answer = await step
                except BaseException as error:  # noqa: BLE001 -- the flow decides
                    step = flow.throw(error)
                else:
                    step = flow.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result

    async def run_several(self, flows: Iterable[Flow[T]], ended: Callable[[int, Any], None]) -> None:
        """Take flows to their ends, a few at a time; `ended` is called with the place and the outcome of each."""
        calls = (lambda flow=flow: self.run(flow) for flow in flows)
        async with contextlib.aclosing(event_loop.several(calls, submission.many.AT_ONCE)) as ends:
            async for index, end in ends:
                ended(index, end)


async def interview(client: Any, questions: Generator[tuple[str, Mapping[str, Any]], Any, T]) -> T:
    """Ask a client question by question; returns what follows from the answers.

    A question is a method and its arguments. Its answer is what the method returns, or the error that it raises.
    """
    answer: Any = None
    while True:
        try:
            method, arguments = questions.send(answer)
        except StopIteration as end:
            result: T = end.value
            return result
        try:
            with event_loop.deadline.within(_SECONDS):
                answer = await getattr(client, method)(**arguments)
        except MeluxinaError as error:
            answer = error
