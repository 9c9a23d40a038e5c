"""Many submits: each exactly once, each outcome told as it comes, none unaccounted for however the iteration ends."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import itertools
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import meluxina
from tests.builders import OBLIGATORY, mocked_async_client, mocked_client, slurm_response
from tests.fakes import Blocking, Scheduler

Connect = Callable[..., Any]
TIMEOUTS = meluxina.Timeouts(retries=0, search=0)


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    """A function that makes a client of a scheduler."""
    loop = asyncio.new_event_loop()

    def make(scheduler: Any) -> Any:
        if request.param == "sync":
            return mocked_client(scheduler, timeout=TIMEOUTS)
        return Blocking(mocked_async_client(scheduler, timeout=TIMEOUTS), loop)

    yield make
    loop.close()


def marks(scheduler: Scheduler) -> set[str]:
    return {job["comment"].partition("[meluxina ")[2].rstrip("]") for job in scheduler.jobs.values()}


def test_each_call_is_told_by_its_place_with_its_job(connect: Connect, tmp_path: Path) -> None:
    scheduler = Scheduler()
    file = tmp_path / "job.sh"
    file.write_text("#!/bin/sh\ntrue\n", encoding="utf-8")
    calls = ["true", file, ["srun", "hostname"], {"script": "true", "name": "mine", "mark": "my-mark"}, {"name": "two"}]
    results = list(connect(scheduler).submit_many(calls, script="false", name="common", **OBLIGATORY))
    assert sorted(result.index for result in results) == [0, 1, 2, 3, 4]
    assert all(result.call is calls[result.index] and result.error is None for result in results)
    assert {result.job.id for result in results} == {result.result().id for result in results} == set(scheduler.jobs)
    names = {result.index: scheduler.jobs[result.job.id]["name"] for result in results}
    assert names == {0: "common", 1: "common", 2: "common", 3: "mine", 4: "two"}
    (own,) = [result.job for result in results if result.index == 3]
    assert own.mark == "my-mark"
    assert len(marks(scheduler)) == 5


def test_errors_are_told_like_jobs_and_nothing_is_submitted_twice(connect: Connect) -> None:
    def hook(request: httpx.Request) -> httpx.Response | None:
        if b"refused" in request.content:
            return slurm_response(400, 2066)
        if b"lost" in request.content:
            raise httpx.ReadError("cut")
        return None

    scheduler = Scheduler(hook)
    client = connect(scheduler)
    calls = ["true", {"script": "true", "nonsense": 1}, "refused", "lost", {"name": "x"}, 17, "true"]
    results = {result.index: result for result in client.submit_many(calls, **OBLIGATORY)}
    kinds = [type(results[index].error).__name__ for index in range(7)]
    invalid = "InvalidRequestError"
    assert kinds == ["NoneType", invalid, invalid, "SubmitUnknown", invalid, invalid, "NoneType"]
    assert client.unresolved == {results[3].error.mark}
    with pytest.raises(meluxina.SubmitUnknown):
        results[3].result()
    assert all((result.job is None) is (result.error is not None) for result in results.values())
    assert scheduler.submits == 4


@pytest.mark.parametrize("at_once", [1, 3, 8])
def test_so_many_are_under_way_and_calls_are_taken_when_there_is_room(connect: Connect, at_once: int) -> None:
    under_way = most = taken = told = 0
    lock, full, async_full = threading.Lock(), threading.Event(), asyncio.Event()
    scheduler = Scheduler()

    def count() -> None:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        if most == at_once:
            full.set()
            async_full.set()

    # Answered once so many are under way, however slow the machine is.
    def serve(request: httpx.Request) -> httpx.Response:
        nonlocal under_way
        count()
        assert full.wait(10)
        with lock:
            under_way -= 1
            return scheduler(request)

    async def serve_async(request: httpx.Request) -> httpx.Response:
        nonlocal under_way
        count()
        await asyncio.wait_for(async_full.wait(), 10)
        under_way -= 1
        return scheduler(request)

    def calls() -> Iterator[str]:
        nonlocal taken
        for _ in range(30):
            taken += 1
            assert taken - told <= at_once
            yield "true"

    client = connect(serve)
    client = connect(serve_async) if isinstance(client, Blocking) else client
    for _ in client.submit_many(calls(), at_once=at_once, **OBLIGATORY):
        told += 1
    assert (told, most, scheduler.submits) == (30, at_once, 30)


def test_a_break_leaves_no_submit_unaccounted_for(connect: Connect) -> None:
    scheduler = Scheduler()
    client = connect(scheduler)
    jobs: list[meluxina.Job] = []
    for result in client.submit_many(itertools.repeat("true"), **OBLIGATORY):
        jobs.append(result.job)
        if len(jobs) == 20:
            break
    del result
    gc.collect()
    told = {job.mark for job in jobs}
    assert 20 <= len(scheduler.jobs) <= 28
    assert marks(scheduler) - told <= client.unresolved
    for mark in client.unresolved:
        job = client.resolve(mark)
        assert job is None or job.mark == mark
    assert not client.unresolved & marks(scheduler)


def test_calls_that_raise_end_it_with_that_error_and_account_for_the_others(connect: Connect) -> None:
    scheduler = Scheduler()
    client = connect(scheduler)

    def calls() -> Iterator[str]:
        yield from ["true"] * 12
        raise KeyboardInterrupt

    jobs: list[meluxina.Job] = []
    with pytest.raises(KeyboardInterrupt):
        jobs.extend(result.job for result in client.submit_many(calls(), **OBLIGATORY))
    assert len(scheduler.jobs) == 12
    assert marks(scheduler) == client.unresolved | {job.mark for job in jobs}


def test_ctrl_c_waits_for_what_has_begun_and_notes_its_marks() -> None:
    scheduler = Scheduler()
    begun = threading.Semaphore(0)
    go = threading.Event()

    def serve(request: httpx.Request) -> httpx.Response:
        begun.release()
        go.wait(10)
        return scheduler(request)

    client = mocked_client(serve, timeout=TIMEOUTS)

    def interrupt() -> None:
        for _ in range(8):
            begun.acquire(timeout=5)
        main = threading.main_thread().ident
        assert main is not None
        import ctypes  # noqa: PLC0415 -- nothing else raises in another thread

        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(main), ctypes.py_object(KeyboardInterrupt))
        go.set()

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        list(client.submit_many(itertools.repeat("true"), **OBLIGATORY))
    thread.join()
    assert scheduler.submits == len(scheduler.jobs)
    assert marks(scheduler) <= client.unresolved


def test_a_cancelled_task_cancels_its_submits_and_they_are_unresolved() -> None:
    scheduler = Scheduler()

    async def main() -> None:
        all_are_there = asyncio.Event()

        async def serve(request: httpx.Request) -> httpx.Response:
            answer = scheduler(request)
            if scheduler.submits == 5:
                all_are_there.set()
            await asyncio.sleep(10)
            return answer

        client = mocked_async_client(serve, timeout=TIMEOUTS)

        async def submit() -> None:
            async for _ in client.submit_many(["true"] * 20, at_once=5, **OBLIGATORY):
                pass

        task = asyncio.create_task(submit())
        await all_are_there.wait()
        start = time.monotonic()
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        assert time.monotonic() - start < 5
        assert len(scheduler.jobs) == 5
        assert client.unresolved == marks(scheduler)

    asyncio.run(main())


@pytest.mark.parametrize(
    ("calls", "arguments"),
    [
        ("true", {}),
        (b"true", {}),
        (Path("job.sh"), {}),
        ({"script": "true"}, {}),
        (17, {}),
        (["true"], {"at_once": 0}),
        (["true"], {"at_once": 101}),
        (["true"], {"at_once": "8"}),
        (["true"], {"mark": "one-for-all"}),
    ],
)
def test_what_can_not_be_right_is_refused_at_once(connect: Connect, calls: Any, arguments: dict[str, Any]) -> None:
    scheduler = Scheduler()
    with pytest.raises(meluxina.InvalidRequestError, match=r"Nothing was sent"):
        connect(scheduler).submit_many(calls, **arguments, **OBLIGATORY)
    assert scheduler.submits == 0


def test_a_mistake_of_this_package_is_raised(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    scheduler = Scheduler()
    client = connect(scheduler)

    def fail(*_arguments: Any, **_keywords: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(meluxina.submission.description, "describe", fail)
    with pytest.raises(ZeroDivisionError):
        list(client.submit_many(["true"] * 3, **OBLIGATORY))
