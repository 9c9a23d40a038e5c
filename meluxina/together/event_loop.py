"""Calls in tasks of an event loop, a few at a time. `threads` has the same for threads."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def several(
    calls: Iterable[Callable[[], Awaitable[T]]], at_once: int
) -> AsyncGenerator[tuple[int, asyncio.Future[T]], None]:
    """Make calls, so many at a time, each in a task; yield the place and the outcome of each as it ends.

    A call is taken from `calls` when it can begin. Whoever ends this early waits for those that have begun; if its
    task is cancelled they are, too.
    """
    remaining = enumerate(calls)
    running: dict[asyncio.Future[T], int] = {}
    try:
        while True:
            for index, call in itertools.islice(remaining, at_once - len(running)):
                running[asyncio.ensure_future(call())] = index
            if not running:
                return
            for task in (await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED))[0]:
                yield running.pop(task), task
    except asyncio.CancelledError:
        for task in running:
            task.cancel()
        raise
    finally:
        await asyncio.gather(*running, return_exceptions=True)
