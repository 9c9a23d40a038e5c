"""What a client shared by tasks of an event loop needs. `threads` has the same names for threads."""

from __future__ import annotations

import asyncio
import contextlib
import os
import time
from asyncio import Lock
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

__all__ = ["Lock", "close_aside", "home", "turn", "unhurried"]

T = TypeVar("T")


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


async def unhurried(call: Callable[[], T]) -> T:
    """Make a call which may take long in a thread: other tasks go on."""
    return await asyncio.to_thread(call)


async def close_aside(close: Callable[[], Awaitable[object]]) -> None:
    """Close what a cancelled task has left. Nothing there is locked."""
    with contextlib.suppress(Exception):
        await close()
