"""What a search for a lost submit, and a list of a few jobs, ask the server for."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import httpx
import pytest

import meluxina
from meluxina.queries.marked_jobs import MarkedJobs
from tests.builders import NEW, job_answer, mocked_client, slurm_response, submit_job
from tests.fakes import RecordingServer, Scheduler

OTHERS = 300


class Busy(Scheduler):
    """A scheduler with jobs of other users, which loses the answers to the submits whose places are `lost`."""

    def __init__(self, *lost: int) -> None:
        super().__init__(self._lose)
        self.lost = lost
        self.jobs = {number: job_answer(number, "PENDING", user_name="other") for number in range(100, 100 + OTHERS)}
        self.job_ids = itertools.count(100 + OTHERS)

    def _lose(self, request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith("/submit") or self.submits not in self.lost:
            return None
        self.take(request)
        return slurm_response(500, 5004)


def asked(server: RecordingServer) -> list[str]:
    paths = (str(request.url.path).partition(NEW)[2] for request in server.requests if request.method == "GET")
    server.requests = []
    return [path for path in paths if path]


def connected(scheduler: Scheduler) -> tuple[meluxina.Client, RecordingServer]:
    server = RecordingServer(scheduler)
    return mocked_client(server, timeout=meluxina.Timeouts(search=0.3, retries=0.2)), server


def test_a_lost_submit_is_found_among_the_newest_jobs() -> None:
    client, server = connected(Busy(1))
    with client:
        assert submit_job(client).id == 400
    paths = asked(server)
    assert paths[:2] == ["/jobs/state/", "/job/400"]
    assert "/jobs/" not in paths
    assert len(paths) == 1 + 20 + 1


def test_only_what_is_newer_than_the_submit_is_looked_at() -> None:
    client, server = connected(Busy(2))
    with client:
        assert submit_job(client).id == 400
        assert submit_job(client).id == 401
    assert asked(server) == ["/jobs/state/", "/job/401", "/job/401"]


def test_no_job_is_looked_at_twice_in_vain() -> None:
    scheduler = Busy()
    client, server = connected(scheduler)
    lose = lambda request: slurm_response(500, 5004) if request.url.path.endswith("/submit") else None  # noqa: E731
    with client:
        submit_job(client)
        scheduler.jobs[401] = job_answer(401, "PENDING", user_name="other")
        scheduler.hook = lose
        with pytest.raises(meluxina.SubmitUnknown):
            submit_job(client)
    paths = asked(server)
    assert paths.count("/job/401") == 1
    assert paths[-1] == "/jobs/"


@pytest.mark.parametrize("number", [5, 400])
def test_a_lost_submit_is_found_under_a_number_that_is_not_new(number: int) -> None:
    """Numbers begin anew behind MaxJobId, and a controller that dies gives those of its last seconds again."""
    scheduler = Busy(2)
    client, server = connected(scheduler)
    with client:
        assert submit_job(client).id == 400
        scheduler.job_ids = itertools.count(number)
        assert submit_job(client).id == number
    assert asked(server)[-2:] == ["/jobs/", f"/job/{number}"]


def test_a_search_ends_with_the_list_however_long_the_looks_before_it_take() -> None:
    scheduler = Busy(2)
    lose = scheduler.hook

    def slowly(request: httpx.Request) -> httpx.Response | None:
        if request.url.path.endswith("/state/"):
            time.sleep(0.4)  # longer than the whole search may take
        return lose(request)

    scheduler.hook = slowly
    client, server = connected(scheduler)
    with client:
        submit_job(client)
        scheduler.job_ids = itertools.count(5)
        assert submit_job(client).id == 5
    assert asked(server)[-2:] == ["/jobs/", "/job/5"]


def test_a_server_that_lists_no_states_is_asked_for_the_list() -> None:
    scheduler = Busy(1, 2)
    lose = scheduler.hook
    scheduler.hook = lambda request: (
        slurm_response(422, 9202) if request.url.path.endswith("/state/") else lose(request)
    )
    client, server = connected(scheduler)
    with client:
        assert [submit_job(client).id, submit_job(client).id] == [400, 401]
    assert asked(server) == ["/jobs/state/", "/jobs/", "/job/400", "/jobs/", "/job/401"]


def test_a_job_whose_submit_was_refused_is_looked_for_in_the_list_once() -> None:
    scheduler = Busy()
    scheduler.hook = lambda request: httpx.Response(403) if request.url.path.endswith("/submit") else None
    client, server = connected(scheduler)
    with client, pytest.raises(meluxina.AnswerError, match="HTTP 403"):
        submit_job(client)
    assert asked(server) == ["/jobs/"]


def test_several_lost_submits_share_a_look() -> None:
    marked_jobs = MarkedJobs("u100001")
    assert marked_jobs.candidates(range(1, 1001), [10, 990]) == list(range(1000, 960, -1))
    for number in range(961, 1001):
        marked_jobs.look(number, [])
    assert marked_jobs.candidates(range(1, 1001), [10, 990]) == list(range(960, 920, -1))
    assert marked_jobs.highest == 1000


def test_of_a_short_queue_the_list_is_cheaper() -> None:
    assert MarkedJobs().candidates(range(1, 11), [0]) is None
    assert MarkedJobs().candidates(range(1, 4), [0]) == [3, 2, 1]


@pytest.fixture
def queue() -> Iterator[tuple[meluxina.Client, RecordingServer]]:
    client, server = connected(Busy())
    with client:
        yield client, server


def test_a_few_jobs_are_asked_for_one_by_one(queue: tuple[meluxina.Client, RecordingServer]) -> None:
    client, server = queue
    assert [job.id for job in client.jobs(ids=[101, 7, "101", 103])] == [101, 103]
    assert asked(server) == ["/job/101", "/job/7", "/job/103"]
    assert client.jobs(ids=[101], mine=True) == []
    assert client.jobs(ids=[]) == []
    assert asked(server) == ["/job/101"]


def test_many_jobs_are_asked_for_with_the_list(queue: tuple[meluxina.Client, RecordingServer]) -> None:
    client, server = queue
    assert len(client.jobs(ids=range(100, 140))) == 40
    assert asked(server) == ["/jobs/"]


def test_an_error_about_one_of_the_jobs_is_raised() -> None:
    client, _ = connected(Scheduler(lambda request: httpx.Response(502) if "/job/" in request.url.path else None))
    with client, pytest.raises(meluxina.ServerError):
        client.jobs(ids=[1])


def test_an_array_whose_waiting_tasks_were_cancelled_does_not_hide_the_states() -> None:
    """Slurm calls them "100_*"."""
    vague = [{"job_id": "100_*", "state": ["CANCELLED"]}]
    client, _ = connected(
        Scheduler(lambda request: slurm_response(200, jobs=vague) if request.url.path.endswith("/state/") else None)
    )
    with client:
        entries = client._finder.states()
        assert [entry.job_id.number for entry in entries or ()] == [100]
        assert client._finder.states([100]) is None
        assert client._finder.states() == entries
