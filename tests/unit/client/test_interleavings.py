"""Threads that share a client, with chosen interleavings: what its locks are for."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from types import SimpleNamespace
from typing import Any
from unittest import mock

import httpx
import pytest

from meluxina._sync import connection, exchange, poller, submitter
from meluxina.queries import board
from meluxina.settings import credential
from meluxina.testing import FakeSlurm, by_script
from tests.builders import submit_job
from tests.interleaving import NoLock, Schedule, ScheduledLock, counting_overlaps

_SEEDS = range(12)
Make = Callable[[Schedule], ScheduledLock]


@contextmanager
def _locks(schedule: Schedule, make: Make) -> Iterator[None]:
    with ExitStack() as stack:
        lock = functools.partial(make, schedule)
        board_locks = SimpleNamespace(RLock=lambda: ScheduledLock(schedule))
        stack.enter_context(mock.patch.object(board, "threading", board_locks))
        for module in (connection, exchange, poller, submitter):
            stack.enter_context(mock.patch.object(module, "Lock", lock))
        stack.enter_context(mock.patch.object(credential, "threading", SimpleNamespace(Lock=lock)))
        yield


def _first_calls(schedule: Schedule, slurm: FakeSlurm) -> None:
    """Find out the API version once."""
    with slurm.client(api_version=None) as client, counting_overlaps(schedule) as alone:
        negotiate = client._connection._negotiate

        def negotiating() -> Any:
            with alone():
                return negotiate()

        with mock.patch.object(client._connection, "_negotiate", negotiating):
            schedule.run([client.jobs, client.jobs])


def _renewal(schedule: Schedule, slurm: FakeSlurm) -> None:
    """Ask the source of tokens once."""
    with counting_overlaps(schedule) as alone:

        def source() -> str:
            with alone():
                return slurm.token()

        with slurm.client(token=source) as client:
            schedule.run([client.jobs, client.jobs])


def _shared_poll(schedule: Schedule, slurm: FakeSlurm) -> None:
    """Ask about the jobs of all waits together."""
    with counting_overlaps(schedule) as alone:

        class Transport(httpx.BaseTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                with alone() if request.url.path.endswith("/jobs/state/") else nullcontext():
                    return slurm.respond(request, request.read())

        with slurm.client(transport=Transport()) as client:
            jobs = [submit_job(client, "true") for _ in range(2)]
            slurm.advance(seconds=5)
            schedule.run([lambda job=job: client.wait(job) for job in jobs])  # type: ignore[misc]


_STORIES = pytest.mark.parametrize("story", [_first_calls, _renewal, _shared_poll])


def _tell(story: Callable[[Schedule, FakeSlurm], None], make: Make) -> None:
    for seed in _SEEDS:
        schedule = Schedule(seed)
        with _locks(schedule, make):
            story(schedule, FakeSlurm(run=by_script))


@_STORIES
def test_threads_do_once_what_serves_all(story: Callable[[Schedule, FakeSlurm], None]) -> None:
    _tell(story, ScheduledLock)


@_STORIES
def test_lock_left_out_is_seen(story: Callable[[Schedule, FakeSlurm], None]) -> None:
    with pytest.raises(AssertionError, match="two at once"):
        _tell(story, NoLock)
