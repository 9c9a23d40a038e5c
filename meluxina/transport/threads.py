"""What a client shared by threads needs. `event_loop` has the same names for tasks."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from threading import Lock, Thread
from typing import TypeVar

__all__ = ["Lock", "close_aside", "home", "turn", "unhurried"]

T = TypeVar("T")


@contextlib.contextmanager
def turn(lock: Lock, end: float | None) -> Iterator[bool]:
    """Hold a lock; yield whether it could be had before this time of the monotonic clock."""
    if not lock.acquire(timeout=-1 if end is None else max(0.0, end - time.monotonic())):
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


def home() -> object:
    """Return what open connections belong to: this process."""
    return os.getpid()


def unhurried(call: Callable[[], T]) -> T:
    """Make a call which may take long: a thread may wait."""
    return call()


def close_aside(close: Callable[[], object]) -> None:
    """Close what an interrupt may have left locked for ever: nobody waits for that."""
    with contextlib.suppress(RuntimeError):  # no more threads are started when Python ends
        Thread(target=close, daemon=True).start()
