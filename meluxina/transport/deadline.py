"""Until when requests may take, for whoever has less time than a client's own limits allow, such as a wait."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar

_AT_LEAST = 1.0
"""Seconds that a single request gets in any case."""

_end: ContextVar[float | None] = ContextVar("end", default=None)
"""When the requests of this thread or task have to be over, by the monotonic clock; at first never."""


@contextmanager
def until(end: float | None) -> Iterator[None]:
    """Let requests inside take no longer than to this time; None is no limit."""
    before = _end.get()
    _end.set(end)
    try:
        yield
    finally:
        _end.set(before)


def within(seconds: float) -> AbstractContextManager[None]:
    """Let requests inside take no longer than these seconds together."""
    return until(time.monotonic() + repeating(seconds))


def repeating(limit: float) -> float:
    """Return the seconds for repeating a request: this limit, or what is left."""
    end = _end.get()
    return limit if end is None else min(limit, max(end - time.monotonic(), 0.0))


def request(limit: float) -> float:
    """Return the seconds for a single request: this limit, or what is left, but one at least."""
    return min(limit, max(repeating(limit), _AT_LEAST))
