"""An event loop whose time passes only while nothing can be done, and then at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

_EPOCH = 1_800_000_000.0


class _Selector:
    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop

    def select(self, timeout: float | None) -> list[Any]:
        if timeout is None:
            raise RuntimeError("Nothing will ever happen again: every task waits for another.")
        self._loop.now += timeout
        return []

    def close(self) -> None:
        return


class VirtualLoop(asyncio.BaseEventLoop):
    """A loop without files and sockets: it jumps to its next timer."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self._selector = _Selector(self)

    def time(self) -> float:
        """Return the seconds since the start."""
        return self.now

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:  # type: ignore[override]  # noqa: ARG002
        """Call a function at once: a thread's turn would be chance."""
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 - it is the caller's
            future.set_exception(error)
        return future

    def _process_events(self, event_list: list[Any]) -> None:  # noqa: ARG002
        return

    def _write_to_self(self) -> None:
        return


@contextmanager
def virtual_time() -> Iterator[VirtualLoop]:
    """Make a loop, and let all clocks of this process show its time."""
    loop = VirtualLoop()
    with (
        mock.patch.object(time, "monotonic", loop.time),
        mock.patch.object(time, "time", lambda: _EPOCH + loop.now),  # noqa: PT008 - it is called each time
    ):
        try:
            yield loop
        finally:
            loop.close()
