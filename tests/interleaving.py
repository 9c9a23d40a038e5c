"""Threads of which one runs at a time, and a seed says after each line which."""

from __future__ import annotations

import contextlib
import random
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from types import FrameType
from typing import Any

_LONGEST = 30.0
_ROOMS = ("/meluxina/_sync/", "/meluxina/settings/credential.py", "/meluxina/transport/auth.py")
_SWITCH = 1 / 5


class Schedule:
    """Runs functions in threads, and lets another go on where the seed says."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._change = threading.Condition()
        self._alive: list[int] = []
        self._current = 0
        self._place = threading.local()
        self.errors: list[BaseException] = []

    def run(self, functions: Sequence[Callable[[], object]]) -> None:
        """Run all functions to their ends. Raises the first error of one."""
        self._alive = list(range(len(functions)))
        threads = [
            threading.Thread(target=self._work, args=[index, function], daemon=True)
            for index, function in enumerate(functions)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(_LONGEST)
            assert not thread.is_alive(), "threads wait for each other"
        for error in self.errors:
            raise error

    def _work(self, index: int, function: Callable[[], object]) -> None:
        self._place.index = index
        self._await(index)
        sys.settrace(self._trace)
        try:
            function()
        except BaseException as error:  # noqa: BLE001 - it is raised where they were started
            self.errors.append(error)
        finally:
            sys.settrace(None)
            with self._change:
                self._alive.remove(index)
                self._choose()

    def _trace(self, frame: FrameType, event: str, _: Any) -> Any:
        if not any(room in frame.f_code.co_filename for room in _ROOMS):
            return None
        if event == "line" and self._chance.random() < _SWITCH:
            self.switch()
        return self._trace

    def switch(self) -> None:
        """Let any thread go on."""
        index = getattr(self._place, "index", None)
        if index is None:
            return
        with self._change:
            self._choose()
        self._await(index)

    def _choose(self) -> None:
        if self._alive:
            self._current = self._chance.choice(self._alive)
        self._change.notify_all()

    def _await(self, index: int) -> None:
        with self._change:
            assert self._change.wait_for(lambda: self._current == index, _LONGEST), "nobody goes on"


class ScheduledLock:
    """A lock whose waiting threads let others go on. Its holder may take it again."""

    def __init__(self, schedule: Schedule) -> None:
        self._schedule = schedule
        self._owner: int | None = None
        self._depth = 0

    def acquire(self, *, timeout: float = -1) -> bool:  # noqa: ARG002 - no time passes
        """Wait for it."""
        own = threading.get_ident()
        while self._owner not in (None, own):
            self._schedule.switch()
        self._owner = own
        self._depth += 1
        return True

    def release(self) -> None:
        """Give it back."""
        self._depth = max(0, self._depth - 1)
        if not self._depth:
            self._owner = None

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()


class NoLock(ScheduledLock):
    """A lock that was left out."""

    def acquire(self, *, timeout: float = -1) -> bool:  # noqa: ARG002 - it is none
        """Go on at once."""
        return True


@contextlib.contextmanager
def counting_overlaps(schedule: Schedule) -> Iterator[Callable[[], Any]]:
    """Yield a context manager for what one at a time may do; raises AssertionError if two did it together."""
    inside = overlaps = 0

    @contextlib.contextmanager
    def block() -> Iterator[None]:
        nonlocal inside, overlaps
        inside += 1
        overlaps += inside > 1
        schedule.switch()
        try:
            yield
        finally:
            inside -= 1

    yield block
    assert not overlaps, "two at once"
