"""Waiting: one request per poll, finished also when purged, patient, and never longer than told."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from pytest_httpx import HTTPXMock

import meluxina
from meluxina.job_view import JobView
from meluxina.waiting import Watch

pytestmark = pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")

URL = "http://127.0.0.1:6820"
JOBS = f"{URL}/slurm/v0.0.43/jobs/"


def job(number: int, *states: str) -> dict[str, Any]:
    return {"job_id": number, "job_state": list(states)}


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> meluxina.Client:
    monkeypatch.setattr("meluxina._sync.waiting.time.sleep", lambda _: None)
    return meluxina.Client(URL, "t", "me", "a", "v0.0.43")


def test_one_request_per_poll_for_many_jobs(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=JOBS, json={"jobs": [job(1, "RUNNING"), job(2, "PENDING"), job(3, "RUNNING")]})
    httpx_mock.add_response(url=JOBS, json={"jobs": [job(1, "COMPLETED"), job(2, "RUNNING"), job(3, "RUNNING")]})
    httpx_mock.add_response(url=JOBS, json={"jobs": [job(1, "COMPLETED"), job(2, "FAILED"), job(3, "TIMEOUT")]})
    assert [(ended.id, ended.state) for ended in client.as_completed([3, 2, 1])] == [
        (1, "COMPLETED"),
        (2, "FAILED"),
        (3, "TIMEOUT"),
    ]
    assert len(httpx_mock.get_requests()) == 3


def test_a_purged_job_is_found_in_accounting(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=JOBS, json={"jobs": [job(1, "COMPLETED")]})
    gone = {"errors": [{"error_number": 2017, "error": "Invalid job id specified"}]}
    httpx_mock.add_response(url=f"{URL}/slurm/v0.0.43/job/2", status_code=404, json=gone)
    recorded = {"jobs": [{"job_id": 2, "state": {"current": ["COMPLETED"], "reason": "None"}}]}
    httpx_mock.add_response(url=f"{URL}/slurmdb/v0.0.43/job/2", json=recorded)
    assert [(ended.id, ended.state.succeeded) for ended in client.wait_all([2, 1])] == [(2, True), (1, True)]


def test_a_job_that_is_nowhere_is_an_error(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    gone = {"errors": [{"error_number": 2017, "error": "Invalid job id specified"}]}
    httpx_mock.add_response(status_code=404, json=gone, is_reusable=True)
    with pytest.raises(meluxina.NotFoundError):
        client.wait(7)


def test_a_restarting_server_is_borne_with(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_exception(httpx.ConnectError("refused"))
    httpx_mock.add_response(status_code=502, text="Bad Gateway")
    httpx_mock.add_response(status_code=500, json={"errors": [{"error_number": 1, "error": "down"}]})
    httpx_mock.add_response(json={"jobs": [job(7, "COMPLETED")]})
    assert client.wait(7).state.succeeded


def test_patience_ends(client: meluxina.Client, httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("meluxina.waiting._PATIENCE", -1.0)
    httpx_mock.add_exception(httpx.ConnectError("refused"))
    with pytest.raises(meluxina.ConnectionFailed):
        client.wait(7)


def test_a_refused_token_ends_a_wait_at_once(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=401, text="Authentication failure")
    with pytest.raises(meluxina.AuthenticationError):
        client.wait(7)


def test_a_timeout_shows_the_jobs_as_last_seen(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=JOBS, json={"jobs": [job(1, "RUNNING"), job(2, "COMPLETED"), job(3, "PENDING")]})
    with pytest.raises(meluxina.WaitTimeout, match=r"2 jobs \(1, 3\) have not ended after 0 seconds") as caught:
        client.wait_all([1, 2, 3], timeout=0)
    assert [(found.id, found.state) for found in caught.value.jobs] == [(1, "RUNNING"), (3, "PENDING")]


def test_intervals_grow_and_are_bounded() -> None:
    watch: Watch[JobView] = Watch([1], None)
    pauses = [watch.pause() for _ in range(30)]
    assert pauses[0] <= 0.5
    assert 10 < pauses[-1] <= 15
    assert 0 < Watch([1], 0.2).pause() <= 0.2


def test_nothing_to_wait_for(client: meluxina.Client) -> None:
    assert client.wait_all([]) == []


def test_the_same_job_twice(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"jobs": [job(7, "COMPLETED")]})
    assert [ended.id for ended in client.wait_all([7, 7])] == [7, 7]
