"""What a client shared by tasks of an event loop needs. `threads` has the same names for threads."""

from __future__ import annotations

import asyncio
import contextlib
import os
import time
from asyncio import Lock
from collections.abc import AsyncIterator, Awaitable, Callable
from contextvars import ContextVar

from .deadline import Deadline

__all__ = ["Lock", "close_aside", "deadline", "home", "one_at_a_time", "turn"]

_end: ContextVar[float | None] = ContextVar("end", default=None)


class _TaskLocal:
    @property
    def end(self) -> float | None:
        return _end.get()

    @end.setter
    def end(self, value: float | None) -> None:
        _end.set(value)


deadline = Deadline(_TaskLocal())


@contextlib.asynccontextmanager
async def turn(lock: Lock, end: float | None) -> AsyncIterator[bool]:
    """Hold a lock; yield whether it could be had before this time of the monotonic clock."""
    try:
        async with asyncio.timeout(None if end is None else max(0.0, end - time.monotonic())):
            await lock.acquire()
    except TimeoutError:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def home() -> object:
    """Return what open connections belong to: this process and its event loop."""
    return os.getpid(), asyncio.get_running_loop()


def one_at_a_time() -> Callable[[Callable[[], object]], Awaitable[None]]:
    """Return a function that runs a step which may take long, such as asking for a token, in a thread.

    One step at a time: many requests that wait for a token keep one thread busy, not all.
    """
    lock = Lock()

    async def run(step: Callable[[], object]) -> None:
        async with lock:
            await asyncio.to_thread(step)

    return run


async def close_aside(close: Callable[[], Awaitable[object]]) -> None:
    """Close what a cancelled task has left. Nothing there is locked."""
    with contextlib.suppress(Exception):
        await close()
