"""Flows: what rooms around the core ask, as generators, in one text for threads and tasks."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeVar

T = TypeVar("T")
Flow = Generator[Any, Any, T]
"""Yields what a method of the client, or of what the client is made of, returned; goes on with what comes of it."""


async def run(flow: Flow[T]) -> T:
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
