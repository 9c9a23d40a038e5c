"""What waiting costs the server and the network: counted, because that holds on any machine."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import another
from .helpers import USER, SentPaths, eventually, user_settings

pytestmark = pytest.mark.live


class Counting(httpx.BaseTransport):
    """The network, with its answers counted."""

    def __init__(self) -> None:
        self._network = httpx.HTTPTransport()
        self.answers: list[tuple[str, int, int]] = []
        self.loses = False
        """Whether to lose the answer to the next submit."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._network.handle_request(request)
        body = answer.read()
        if self.loses and request.url.path.endswith("/submit"):
            self.loses = False
            raise httpx.ReadError("lost", request=request)
        self.answers.append((request.url.path, answer.status_code, len(body)))
        return httpx.Response(answer.status_code, headers=answer.headers, content=body, request=request)

    def close(self) -> None:
        self._network.close()


@pytest.fixture(scope="module")
def quiet(slurm: Sandbox) -> Iterator[Sandbox]:
    """A cluster on which nothing happens but what these tests do."""
    with another(slurm, "quiet") as sandbox:
        yield sandbox


@pytest.fixture
def counted(quiet: Sandbox) -> Any:
    transport = Counting()
    with meluxina.Client(**user_settings(quiet), transport=transport) as client:
        client.ping()
        yield client, transport.answers


def submit_many(client: meluxina.Client, count: int, **properties: Any) -> list[meluxina.Job]:
    return [submit_job(client, "sleep 300", partition="cpu", **properties) for _ in range(count)]


def crowd(sandbox: Sandbox, length: int) -> None:
    """Lengthen the queue to so many jobs that are held, each a row of the list."""
    with meluxina.Client(**user_settings(sandbox)) as client, ThreadPoolExecutor(8) as pool:
        missing = length - len(client.jobs(name="crowd", state="PENDING"))
        list(pool.map(lambda _: submit_job(client, partition="cpu", hold=True, name="crowd"), range(missing)))


def bytes_of(answers: list[tuple[str, int, int]]) -> int:
    return sum(size for _, _, size in answers)


def has_states(sandbox: Sandbox) -> bool:
    return sandbox.release.slurm != "22.05"


@pytest.mark.parametrize("count", [1, 12])
def test_one_request_per_poll_and_one_look_at_each_job(counted: Any, count: int) -> None:
    client, answers = counted
    jobs = submit_many(client, count, hold=True)
    polls: list[int] = []
    answers.clear()
    with pytest.raises(meluxina.WaitTimeout):
        client.wait(jobs, timeout=6, stuck="ignore", progress=lambda _: polls.append(len(answers)))
    client.jobs(ids=jobs)
    for job in jobs:
        client.cancel(job)
    assert len(polls) > 2
    assert polls[-1] <= len(polls) + 2 * count


def test_a_poll_in_which_nothing_changed_transfers_next_to_nothing(counted: Any, quiet: Sandbox) -> None:
    client, answers = counted
    jobs = submit_many(client, 12, hold=True)
    # Right after a change the clocks' seconds do not tell yet whether it was seen.
    time.sleep(3)
    answers.clear()
    with pytest.raises(meluxina.WaitTimeout):
        client.wait(jobs, timeout=30, stuck="ignore")
    polls = [answer for answer in answers if answer[0].rstrip("/").endswith(("/jobs", "/jobs/state"))]
    client.cancel(jobs)
    if has_states(quiet):
        assert len(polls) >= 2
        assert all(path.endswith("/state/") and size < 2000 for path, _, size in polls)
    else:
        assert [(status, size) for _, status, size in polls if size < 1000].count((304, 0)) >= 2, answers


def test_a_wait_costs_the_same_in_a_long_queue(counted: Any, quiet: Sandbox) -> None:
    client, answers = counted
    sizes = []
    for length in (300, 3_000) if has_states(quiet) else (300,):
        crowd(quiet, length)
        jobs = [submit_job(client, "sleep 6", partition="cpu") for _ in range(3)]
        answers.clear()
        client.wait(jobs, timeout=60)
        assert bytes_of(answers) <= 120_000
        sizes.append(bytes_of(answers))
    assert max(sizes) <= 1.1 * min(sizes) + 9_000, "the tenth part, and one look at one job more or less"


@pytest.mark.parametrize(("count", "properties"), [(1, {"array": "0-999"}), (300, {})])
def test_a_poll_about_many_is_short(counted: Any, quiet: Sandbox, count: int, properties: dict[str, Any]) -> None:
    if not has_states(quiet):
        pytest.skip("this server lists no states")
    client, answers = counted
    jobs = submit_many(client, count, hold=True, **properties)
    polls: list[object] = []
    answers.clear()
    with pytest.raises(meluxina.WaitTimeout):
        client.wait(jobs, timeout=8, stuck="ignore", progress=polls.append)
    quiet.exec(["scancel", "--user", USER, "--name", jobs[0].name or ""])
    parts = 1000 if properties else count
    assert bytes_of(answers) / len(polls) <= 100_000 * parts / 1000 + 2 * 9_000
    assert max(size for path, _, size in answers if path.endswith("/state/")) <= 100 * parts + 1_000


def test_many_waits_ask_as_one(counted: Any, quiet: Sandbox) -> None:
    client, answers = counted
    jobs = submit_many(client, 100, hold=True)
    numbers = [job.id for job in jobs]

    def wait(waited: Any) -> None:
        with pytest.raises(meluxina.WaitTimeout):
            client.wait(waited, timeout=8, stuck="ignore")

    for _ in range(3):
        answers.clear()
        wait(numbers)
        together = len(answers)
        answers.clear()
        with ThreadPoolExecutor(100) as pool:
            list(pool.map(wait, numbers))
        in_threads = len(answers)
        in_tasks = asyncio.run(_waits_in_tasks(quiet, numbers))
        # On a machine with other work the threads don't begin together: some ask once more, and then we do.
        if max(in_threads, in_tasks) <= 1.5 * together:
            break
    client.cancel(jobs)
    assert max(in_threads, in_tasks) <= 1.5 * together


async def _waits_in_tasks(sandbox: Sandbox, numbers: list[int]) -> int:
    async with meluxina.AsyncClient(**user_settings(sandbox)) as client:
        await client.ping()
        paths = SentPaths(client)
        waits = (client.wait(number, timeout=8, stuck="ignore") for number in numbers)
        results = await asyncio.gather(*waits, return_exceptions=True)
        assert all(isinstance(result, meluxina.WaitTimeout) for result in results)
        return len(paths)


def test_one_job_by_its_number_is_one_answer_about_it(counted: Any, quiet: Sandbox) -> None:
    client, answers = counted
    crowd(quiet, 300)
    job = submit_job(client, "sleep 60", partition="cpu")
    eventually(lambda: client.job(job).state, lambda state: state == "RUNNING")
    answers.clear()
    assert [row.id for row in client.jobs(ids=[job.id])] == [job.id]
    assert len(answers) == 1
    assert bytes_of(answers) <= 10_000
    assert client.jobs(ids=[job.id, 999_999], state="PENDING") == []
    client.cancel(job)


def test_a_lost_submit_is_found_among_many_jobs(quiet: Sandbox) -> None:
    if not has_states(quiet):
        pytest.skip("this server lists no states")
    crowd(quiet, 3_000)
    transport = Counting()
    with meluxina.Client(**user_settings(quiet), transport=transport) as client:
        # Tasks that wait have entries of their own among the states.
        submit_job(client, array="0-6999", hold=True, partition="cpu", name="crowd")
    # Neither a client that has seen no number before, nor one that has.
    transport = Counting()
    with meluxina.Client(**user_settings(quiet), transport=transport) as client:
        client.ping()
        for _ in range(2):
            transport.answers.clear()
            transport.loses = True
            start = time.monotonic()
            job = submit_job(client, hold=True, partition="cpu")
            seconds = time.monotonic() - start
            answers = transport.answers
            assert not transport.loses
            assert bytes_of(answers) <= 2_000_000
            assert seconds <= 5  # on two cores that other tests use too
            client.cancel(job)
    quiet.exec(["scancel", "--user", USER])


def test_jobs_that_meet_conditions_are_followed_by_states(counted: Any, quiet: Sandbox) -> None:
    if not has_states(quiet):
        pytest.skip("this server lists no states")
    client, answers = counted
    crowd(quiet, 300)
    answers.clear()
    with meluxina.Client(**user_settings(quiet)) as another:
        properties = {"partition": "cpu", "name": "followed"}
        submit = threading.Timer(3, submit_job, [another, "sleep 8"], properties)
        submit.start()
        states = [str(change.after) for change in client.changes(name="followed", timeout=25)]
        submit.join()
    assert states[0] in {"PENDING", "RUNNING"}
    assert states[-1] == "COMPLETED"
    lists = [size for path, _, size in answers if path.endswith("/jobs/")]
    looks = [path for path, _, _ in answers if "/job/" in path]
    assert len(lists) == 1
    assert len(looks) <= len(states)
    assert max(size for path, _, size in answers if path.endswith("/state/")) <= lists[0] / 20


@pytest.mark.parametrize("properties", [{}, {"array": "0-3"}])
def test_a_submit_is_one_request(counted: Any, properties: dict[str, Any]) -> None:
    client, answers = counted
    answers.clear()
    (job,) = submit_many(client, 1, hold=True, **properties)
    assert [path.rsplit("/", 2)[-2:] for path, _, _ in answers] == [["job", "submit"]]
    client.cancel(job)


def test_a_list_is_one_request_however_many_jobs(counted: Any) -> None:
    client, answers = counted
    jobs = submit_many(client, 5, hold=True)
    answers.clear()
    assert {job.id for job in client.jobs(mine=True)} >= {job.id for job in jobs}
    assert len(answers) == 1
    for job in jobs:
        client.cancel(job)
