"""Deliberate faults of the client, each of which the simulation has to find."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from typing import Any
from unittest import mock

import meluxina._async.exchange as exchange_module
from meluxina._async import waiter
from meluxina._async.connection import AsyncConnection
from meluxina._async.finder import AsyncFinder
from meluxina._async.submitter import AsyncSubmitter
from meluxina.jobs.identity import Identity
from meluxina.queries.marked_jobs import MarkedJobs
from meluxina.queries.watch import Watch
from meluxina.submission import outcome

Fault = Callable[[], AbstractContextManager[Any]]


@contextmanager
def blind_repeat() -> Iterator[None]:
    """Send a submit again like any request that does no harm."""
    send = AsyncConnection.send

    async def repeating(self: AsyncConnection, request: Any, **options: Any) -> Any:
        return await send(self, request, **{**options, "repeat": True})

    with mock.patch.object(AsyncConnection, "send", repeating):
        yield


def mark_not_compared() -> AbstractContextManager[Any]:
    """Take any marked job for the one that is searched for."""
    ids = lambda self, _mark: sorted(set().union(*self._job_ids.values()))[:1]  # noqa: E731
    return mock.patch.object(MarkedJobs, "job_ids", ids)


def answer_believed() -> AbstractContextManager[Any]:
    """Believe an answer that names a job which another submit was given."""
    return mock.patch.object(MarkedJobs, "is_first", return_value=True)


def number_is_identity() -> AbstractContextManager[Any]:
    """Take whatever job has the number for the job."""
    return mock.patch.object(Identity, "contradicts", return_value=False)


def lost_means_none() -> AbstractContextManager[Any]:
    """Say that there is no job when the answer was lost."""
    return mock.patch.object(outcome, "verdict", return_value=outcome.Verdict.NO_JOB)


def no_look_before_again() -> AbstractContextManager[Any]:
    """Submit again after 429 without a look."""
    search = AsyncSubmitter._search  # noqa: SLF001 -- what it replaces

    async def blind(self: AsyncSubmitter, mark: str, error: Any, *, is_over: bool) -> Any:
        return None if is_over else await search(self, mark, error, is_over=False)

    return mock.patch.object(AsyncSubmitter, "_search", blind)


def stale_list() -> AbstractContextManager[Any]:
    """Take what was seen once for what there is."""

    async def stale(self: AsyncSubmitter, mark: str, *_: Any, **__: Any) -> Any:
        if not self._marked_jobs.job_ids(mark) and self._marked_jobs.list_time < 0:
            self._marked_jobs.absorb(await self._finder.jobs(), 1.0)
        ids = self._marked_jobs.job_ids(mark)
        return await self._finder.jobs(ids) if ids else None  # type: ignore[arg-type]

    return mock.patch.object(AsyncSubmitter, "_look", stale)


@contextmanager
def interruption_forgotten() -> Iterator[None]:
    """Keep no mark of a submit that was interrupted."""
    make = AsyncSubmitter.__init__

    class Forgetful(set[str]):
        def add(self, _mark: str) -> None:
            return

    def forgetting(self: AsyncSubmitter, *arguments: Any) -> None:
        make(self, *arguments)
        self.unresolved = Forgetful()

    with mock.patch.object(AsyncSubmitter, "__init__", forgetting):
        yield


def token_quoted() -> AbstractContextManager[Any]:
    """Quote a server that quotes the token."""
    return mock.patch.object(exchange_module, "mask_error", return_value=None)


def running_is_finished() -> AbstractContextManager[Any]:
    """End a wait when its job starts."""
    over = lambda _, row: row.state != "PENDING"  # noqa: E731
    return mock.patch.object(Watch, "_is_over", over)


def lock_left_out() -> AbstractContextManager[Any]:
    """Let every wait ask for itself, also while another asks."""

    @asynccontextmanager
    async def open_turn(*_: Any) -> AsyncIterator[bool]:
        yield True

    return mock.patch.object(waiter, "turn", open_turn)


@contextmanager
def stale_poll() -> Iterator[None]:
    """Trust what was once heard of the states of some jobs."""
    states = AsyncFinder.states
    heard: dict[Any, Any] = {}

    async def remembering(self: AsyncFinder, numbers: Any = None) -> Any:
        key = id(self), tuple(numbers or ())
        if numbers is None or heard.get(key) is None:
            heard[key] = await states(self, numbers)
        return heard[key]

    with mock.patch.object(AsyncFinder, "states", remembering):
        yield


FAULTS: tuple[Fault, ...] = (
    blind_repeat,
    mark_not_compared,
    answer_believed,
    number_is_identity,
    lost_means_none,
    no_look_before_again,
    stale_list,
    interruption_forgotten,
    token_quoted,
    running_is_finished,
    lock_left_out,
    stale_poll,
)
