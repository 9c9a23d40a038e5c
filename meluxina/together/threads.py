"""Calls in threads, a few at a time. `event_loop` has the same for tasks."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Iterable
from concurrent import futures
from typing import TypeVar

T = TypeVar("T")


def several(calls: Iterable[Callable[[], T]], at_once: int) -> Generator[tuple[int, futures.Future[T]], None, None]:
    """Make calls, so many at a time, each in a thread; yield the place and the outcome of each as it ends.

    A call is taken from `calls` when it can begin. Whoever ends this early waits for those that have begun.
    """
    remaining = enumerate(calls)
    running: dict[futures.Future[T], int] = {}
    executor = futures.ThreadPoolExecutor(at_once)
    try:
        while True:
            for index, call in itertools.islice(remaining, at_once - len(running)):
                running[executor.submit(call)] = index
            if not running:
                return
            for future in futures.wait(running, return_when="FIRST_COMPLETED").done:
                yield running.pop(future), future
    finally:
        executor.shutdown()
