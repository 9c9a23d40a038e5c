"""A client trusts the numbers of jobs that it has submitted itself, if the controller has run since; no others."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

import meluxina
from tests.builders import NEW, OLD, mocked_client, number_answer, slurm_answer, slurm_response, submit_job
from tests.fakes import Scheduler

NUMBER = 100
LISTS = {"jobs"} | {f"job/{NUMBER + index}" for index in range(50)}


class Controller(Scheduler):
    """A scheduler that says since when it has run, and can lose its jobs."""

    def __init__(self, started: float = 3600.0) -> None:
        super().__init__(self._answer_first)
        self.started = time.time() - started
        self.controllers = 1
        self.diag_status = 200
        self.clock_error = 0.0
        self.requests: list[str] = []
        self.cancelled: list[str] = []

    def _answer_first(self, request: httpx.Request) -> httpx.Response | None:
        path = request.url.path.partition("/v0.0.")[2].partition("/")[2].strip("/")
        self.requests.append(f"{request.method} {path}")
        if path == "ping":
            pings = [{"hostname": f"c{index}", "ping": "UP"} for index in range(self.controllers)]
            return slurm_response(200, pings=pings)
        if path == "diag":
            times = {"req_time": time.time(), "req_time_start": self.started}
            shape = int if OLD in request.url.path else lambda value: number_answer(int(value))
            statistics = {name: shape(value + self.clock_error) if value else shape(0) for name, value in times.items()}
            return slurm_response(self.diag_status, statistics=statistics)
        if request.method == "DELETE":
            self.cancelled += json.loads(request.content)["jobs"] if path == "jobs" else [path.rpartition("/")[2]]
            entries = [
                {"step_id": name, "job_id": number_answer(int(name)), "error": {"code": 0}} for name in self.cancelled
            ]
            return httpx.Response(200, json=slurm_answer() | ({"status": entries} if path == "jobs" else {}))
        return None

    def lose(self) -> None:
        """Forget all jobs, as a controller that is killed and started again."""
        self.jobs.clear()
        self.job_ids = itertools.count(NUMBER)
        self.started = time.time()


pytestmark = pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")


@pytest.fixture(params=[OLD, NEW])
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def controller() -> Controller:
    return Controller()


@pytest.fixture
def client(controller: Controller, version: str) -> Iterator[meluxina.Client]:
    with mocked_client(controller, api_version=version, timeout=meluxina.Timeouts(search=0, retries=0)) as client:
        yield client


def own_jobs(client: meluxina.Client, count: int) -> list[meluxina.Job]:
    return [submit_job(client) for _ in range(count)]


def looks(controller: Controller) -> list[str]:
    """What was asked to see whose numbers are."""
    return [request for request in controller.requests if request.startswith("GET job") and "diag" not in request]


@pytest.mark.parametrize("count", [2, 40])
def test_own_jobs_are_not_looked_at(client: meluxina.Client, controller: Controller, count: int) -> None:
    jobs = own_jobs(client, count)
    controller.requests.clear()
    client.cancel(jobs)
    client.cancel(jobs)
    assert looks(controller) == []
    assert [request for request in controller.requests if request.startswith("GET")] == ["GET ping", *["GET diag"] * 2]
    assert sorted(controller.cancelled[:count]) == [str(job.id) for job in jobs]


def test_the_ping_that_finds_out_the_version_counts_controllers(controller: Controller) -> None:
    with mocked_client(controller, api_version=None) as client:
        jobs = own_jobs(client, 40)
        controller.requests.clear()
        client.cancel(jobs)
    assert controller.requests == ["GET diag", "DELETE jobs"]


def test_the_clocks_of_client_and_server_need_not_agree(client: meluxina.Client, controller: Controller) -> None:
    controller.clock_error = -86400.0
    client.cancel(own_jobs(client, 3))
    assert looks(controller) == []


def doubt(controller: Controller, name: str) -> None:
    """Make it doubtful whether the controller has run since the submits."""
    if name == "restarted":
        controller.started = time.time()
    elif name == "does not tell":
        controller.started = 0
    elif name == "has another beside it":
        controller.controllers = 2
    else:
        controller.diag_status = 500


@pytest.mark.parametrize("name", ["restarted", "does not tell", "has another beside it", "lets nobody ask"])
def test_they_are_looked_at_if_the_controller_may_have_lost_them(
    client: meluxina.Client, controller: Controller, name: str
) -> None:
    doubt(controller, name)
    jobs = own_jobs(client, 3)
    client.cancel(jobs)
    assert sorted(looks(controller)) == [f"GET job/{job.id}" for job in jobs]


@pytest.mark.parametrize("count", [2, 40])
def test_a_lost_number_is_never_touched(client: meluxina.Client, controller: Controller, count: int) -> None:
    jobs = own_jobs(client, count)
    controller.lose()
    with mocked_client(controller, api_version=NEW) as another:
        submit_job(another)
    with pytest.raises(meluxina.ChangesFailed, match=f"job {NUMBER}: Job {NUMBER} is gone") as caught:
        client.cancel(jobs)
    assert jobs[0] in caught.value.failures
    assert str(NUMBER) not in controller.cancelled


def test_of_two_own_jobs_with_a_number_the_first_is_not_trusted(
    client: meluxina.Client, controller: Controller
) -> None:
    first = own_jobs(client, 2)
    started = controller.started
    controller.lose()
    second = own_jobs(client, 2)
    controller.started = started  # were it not for the second, nothing would tell
    with pytest.raises(meluxina.ChangesFailed, match="2 of 2"):
        client.cancel(first)
    assert controller.cancelled == []
    client.cancel(second)
    assert sorted(controller.cancelled) == [str(NUMBER), str(NUMBER + 1)]


def test_jobs_of_another_client_are_looked_at(client: meluxina.Client, controller: Controller, version: str) -> None:
    with mocked_client(controller, api_version=version) as another:
        jobs = own_jobs(another, 3)
    client.cancel(jobs)
    assert len(looks(controller)) == 3


def test_numbers_are_not_looked_at(client: meluxina.Client, controller: Controller) -> None:
    client.cancel([job.id for job in own_jobs(client, 3)])
    assert not [request for request in controller.requests if request.startswith("GET")]


@pytest.mark.parametrize("changes", [{"nice": 5}, {"hold": True}])
def test_changes_of_own_jobs_cost_a_request_each(
    client: meluxina.Client, controller: Controller, changes: dict[str, Any]
) -> None:
    jobs = own_jobs(client, 10)
    controller.requests.clear()
    client.update(jobs, **changes)
    assert looks(controller) == []
    assert sum(request.startswith("POST job/1") for request in controller.requests) == 10
