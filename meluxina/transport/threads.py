"""What a client shared by threads needs. `event_loop` has the same names for tasks."""

from __future__ import annotations

import contextlib
import itertools
import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from threading import Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from .. import transport

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["Lock", "close_aside", "home", "several", "turn", "unhurried"]

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


def several(calls: Iterable[Callable[[], T]], at_once: int) -> Generator[tuple[int, Future[T]], None, None]:
    """Make calls, so many at a time, each in a thread; yield the place and the outcome of each as it ends.

    A call is taken from `calls` when it can begin. Whoever ends this early waits for those that have begun.
    """
    remaining = enumerate(calls)
    running: dict[Future[T], int] = {}
    executor = transport.futures.ThreadPoolExecutor(at_once)
    try:
        while True:
            for index, call in itertools.islice(remaining, at_once - len(running)):
                running[executor.submit(call)] = index
            if not running:
                return
            for future in transport.futures.wait(running, return_when="FIRST_COMPLETED").done:
                yield running.pop(future), future
    finally:
        executor.shutdown()
