"""What waiting costs the server and the network: counted, because that holds on any machine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import another
from .helpers import user_settings

pytestmark = pytest.mark.live


class Counting(httpx.BaseTransport):
    """The network, with its answers counted."""

    def __init__(self) -> None:
        self._network = httpx.HTTPTransport()
        self.answers: list[tuple[str, int, int]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._network.handle_request(request)
        body = answer.read()
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


@pytest.mark.parametrize("count", [1, 12])
def test_one_request_per_poll(counted: Any, count: int) -> None:
    client, answers = counted
    jobs = submit_many(client, count, hold=True)
    polls: list[int] = []
    answers.clear()
    with pytest.raises(meluxina.WaitTimeout):
        client.wait(jobs, timeout=4, stuck="ignore", progress=lambda _: polls.append(len(answers)), cancel=True)
    assert len(polls) > 2
    assert polls == list(range(1, len(polls) + 1))


def test_a_poll_in_which_nothing_changed_transfers_next_to_nothing(counted: Any, slurm: Sandbox) -> None:
    client, answers = counted
    jobs = submit_many(client, 12, hold=True)
    answers.clear()
    with pytest.raises(meluxina.WaitTimeout):
        # Right after a change the clocks' seconds do not tell yet whether it was seen.
        client.wait(jobs, timeout=20, stuck="ignore", cancel=True)
    polls = [answer for answer in answers if answer[0].rstrip("/").endswith("/jobs")]
    whole = max(size for _, _, size in polls)
    unchanged = [(status, size) for _, status, size in polls if size < whole / 10]
    assert len(unchanged) >= 2
    if slurm.release.slurm == "22.05":
        assert set(unchanged) == {(304, 0)}
    else:
        # Newer servers have an empty list for it, with the frame that every answer has.
        assert all(status == 200 and size < 2000 for status, size in unchanged)


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
