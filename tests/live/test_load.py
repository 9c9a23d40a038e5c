"""Many submits at once, and a long queue listed and waited for."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_body

from .conftest import another
from .helpers import SentPaths, user_settings

pytestmark = pytest.mark.live

MANY = 1000
QUEUE = 10_000
THREADS = 16
TASKS = 50
JOB: Any = {"qos": "dev", "time_limit": 5, "hold": True}


@pytest.fixture(scope="module")
def busy(slurm: Sandbox) -> Iterator[Sandbox]:
    """A cluster of its own: a long queue makes every answer slow."""
    with another(slurm, "load") as sandbox:
        yield sandbox


class Connections:
    """The most connections that were open at once to a port, counted by what the kernel shows."""

    def __init__(self, url: str) -> None:
        self._port = f":{urlsplit(url).port:04X}"
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self.most = 0

    def _watch(self) -> None:
        while not self._done.wait(0.05):
            rows = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
            self.most = max(self.most, sum(row[2].endswith(self._port) and row[3] == "01" for row in rows))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()


def test_a_thousand_submits_from_threads_with_one_client(busy: Sandbox) -> None:
    with (
        meluxina.Client(**user_settings(busy)) as client,
        Connections(busy.url) as connections,
        ThreadPoolExecutor(THREADS) as pool,
    ):
        jobs = list(pool.map(lambda number: client.submit("true", name=f"thread-{number}", **JOB), range(MANY)))
    assert len({job.id for job in jobs}) == MANY
    assert [job.name for job in jobs] == [f"thread-{number}" for number in range(MANY)]
    assert 1 < connections.most <= 2 * THREADS


def test_a_thousand_submits_from_tasks_and_a_queue_of_ten_thousand(busy: Sandbox) -> None:
    with Connections(busy.url) as connections:
        names = asyncio.run(submit_many(busy))
    assert len(names) == MANY
    # Those that the server is closing still count.
    assert 1 < connections.most <= 2 * TASKS

    with meluxina.Client(**user_settings(busy)) as client:
        paths = SentPaths(client)
        jobs = client.jobs(mine=True)
        assert names <= {job.name for job in jobs}
        assert len(jobs) == QUEUE
        assert {str(job.state) for job in jobs} == {"PENDING"}
        polls: list[int] = []
        paths.clear()
        started = time.monotonic()
        # Beside two other files of live tests one list of 10,000 may take longer than 10 s.
        with pytest.raises(meluxina.WaitTimeout, match=f"{QUEUE} jobs") as caught:
            client.wait(jobs, timeout=30, stuck="ignore", progress=lambda seen: polls.append(len(seen)))
    assert len(caught.value.jobs) == QUEUE
    assert time.monotonic() - started < 90
    assert set(polls) == {QUEUE}
    # As many numbers as fit into a URL.
    requests_per_poll = 1 if busy.release.slurm == "22.05" else QUEUE // 1_000
    assert len(paths) <= requests_per_poll * (len(polls) + 1)


async def submit_many(sandbox: Sandbox) -> set[str | None]:
    """A thousand more as users do, and without looking at each the rest of the queue."""
    names: set[str | None] = set()
    async with meluxina.AsyncClient(**user_settings(sandbox)) as client:
        operation = (await client.api()).slurm.post_job_submit
        body = submit_body(str(client.api_version), config=client.config, **JOB)
        numbers = iter(range(QUEUE - MANY))

        async def work() -> None:
            for number in numbers:
                if number < MANY:
                    names.add((await client.submit("true", name=f"task-{number}", **JOB)).name)
                else:
                    await client.receive(operation.request(body=body))

        await asyncio.gather(*(work() for _ in range(TASKS)))
    return names
