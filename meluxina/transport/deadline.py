"""Until when requests may take, for whoever has less time than a client's own limits allow, such as a wait."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

_AT_LEAST = 1.0
"""Seconds that a single request gets in any case."""


class Local(Protocol):
    """A value that each thread, or each task, has for itself."""

    end: float | None


class Deadline:
    """When the requests of this thread or task have to be over, by the monotonic clock; at first never."""

    def __init__(self, local: Local) -> None:
        self._local = local

    @contextmanager
    def until(self, end: float | None) -> Iterator[None]:
        """Let requests inside take no longer than to this time; None is no limit."""
        before, self._local.end = self._local.end, end
        try:
            yield
        finally:
            self._local.end = before

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """Let requests inside take no longer than these seconds together."""
        return self.until(time.monotonic() + self.repeating(seconds))

    def repeating(self, limit: float) -> float:
        """Return the seconds for repeating a request: this limit, or what is left."""
        end = self._local.end
        return limit if end is None else min(limit, max(end - time.monotonic(), 0.0))

    def request(self, limit: float) -> float:
        """Return the seconds for a single request: this limit, or what is left, but one at least."""
        return min(limit, max(self.repeating(limit), _AT_LEAST))
