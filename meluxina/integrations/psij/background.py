"""Two threads for all executors of a process: one asks Slurm, the other calls what users want to have called.

PSI/J's methods and callbacks are synchronous, and a callback may submit the next job: it must not keep the thread
that asks.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import os
import queue
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_log = logging.getLogger("meluxina.psij")

_lock = threading.RLock()  # the end of an executor may come in between, and asks too
_loops: list[asyncio.AbstractEventLoop] = []
_calls: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()

os.register_at_fork(after_in_child=_loops.clear)  # threads stay with the parent


def _loop() -> asyncio.AbstractEventLoop:
    """Return the event loop, which runs in a thread from when it is first asked for."""
    with _lock:
        if not _loops:
            _loops.append(asyncio.new_event_loop())
            for name, target in (("asks", _loops[0].run_forever), ("tells", _call)):
                threading.Thread(target=target, name=f"meluxina-psij-{name}", daemon=True).start()
    return _loops[0]


def _call() -> None:
    while True:
        try:
            _calls.get()()
        except BaseException:  # noqa: BLE001 -- sys.exit too ends nothing here
            _log.exception("A callback of a job has failed.")


def start(coroutine: Coroutine[Any, Any, T]) -> concurrent.futures.Future[T]:
    """Let a coroutine run in the thread that asks."""
    return asyncio.run_coroutine_threadsafe(coroutine, _loop())


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """Wait for what a coroutine returns or raises. Ctrl-C cancels it."""
    future = start(coroutine)
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise


def call(function: Callable[[], object]) -> None:
    """Let a function be called in the thread that tells, after those before it."""
    _calls.put(function)
