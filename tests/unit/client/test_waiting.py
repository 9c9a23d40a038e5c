"""Waiting: one request per poll, finished also when purged, patient, and never longer than told."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from pytest_httpx import HTTPXMock

import meluxina
from meluxina.jobs.view import JobView
from meluxina.queries.watch import Watch
from meluxina.settings.timeouts import Timeouts
from tests.builders import (
    NEW,
    URL,
    client_settings,
    job_answer,
    job_record,
    jobs_answer,
    number_answer,
    slurm_answer,
    task_answer,
    task_record,
)
from tests.fakes import without_states

pytestmark = pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")

CONTROLLER, ACCOUNTING = f"{URL}/slurm/{NEW}", f"{URL}/slurmdb/{NEW}"
JOBS = f"{CONTROLLER}/jobs/"
UNKNOWN_JOB = slurm_answer(2017)
UNCHANGED = jobs_answer(0)


@pytest.fixture(autouse=True)
def _old_server(httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch) -> None:
    without_states(httpx_mock, monkeypatch)


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[meluxina.Client]:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with meluxina.Client(**client_settings(timeout=Timeouts(retries=0, outage=5, poll=0))) as client:
        yield client


def sent(httpx_mock: HTTPXMock) -> list[httpx.Request]:
    return [request for request in httpx_mock.get_requests() if "/jobs/state/" not in str(request.url)]


def asked(httpx_mock: HTTPXMock) -> list[str]:
    return [request.url.raw_path.decode().partition(NEW)[2] for request in sent(httpx_mock)]


def test_one_request_per_poll_for_many_jobs(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(
        json=jobs_answer(100, job_answer(1, "RUNNING"), job_answer(2, "PENDING"), job_answer(3, "RUNNING"))
    )
    httpx_mock.add_response(
        json=jobs_answer(103, job_answer(1, "COMPLETED"), job_answer(2, "RUNNING"), job_answer(3, "RUNNING"))
    )
    httpx_mock.add_response(json=UNCHANGED)
    httpx_mock.add_response(
        json=jobs_answer(109, job_answer(1, "COMPLETED"), job_answer(2, "FAILED"), job_answer(3, "TIMEOUT"))
    )
    assert [(ended.id, ended.state) for ended in client.as_completed([3, 2, 1])] == [
        (1, "COMPLETED"),
        (3, "TIMEOUT"),
        (2, "FAILED"),
    ]
    times = ["", "update_time=100&", "update_time=103&", "update_time=103&"]
    assert asked(httpx_mock) == [f"/jobs/?{time}flags=ALL" for time in times]


def test_a_server_that_refuses_update_time_is_asked_for_everything(
    client: meluxina.Client, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json=jobs_answer(100, job_answer(1, "RUNNING"), job_answer(2, "RUNNING")))
    httpx_mock.add_response(url=f"{JOBS}?update_time=100&flags=ALL", status_code=422, json=slurm_answer(9202))
    httpx_mock.add_response(
        url=f"{JOBS}?flags=ALL", json=jobs_answer(101, job_answer(1, "RUNNING"), job_answer(2, "RUNNING"))
    )
    httpx_mock.add_response(
        url=f"{JOBS}?flags=ALL", json=jobs_answer(102, job_answer(1, "COMPLETED"), job_answer(2, "COMPLETED"))
    )
    assert [ended.id for ended in client.wait([1, 2])] == [1, 2]


def test_an_empty_list_with_an_error_is_not_taken_for_no_change(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json=jobs_answer(100, job_answer(1, "RUNNING"), job_answer(2, "RUNNING")))
    httpx_mock.add_response(json=UNCHANGED | slurm_answer(1800))
    httpx_mock.add_response(json=jobs_answer(102, job_answer(1, "COMPLETED"), job_answer(2, "COMPLETED")))
    seen: list[int] = []
    client.wait([1, 2], progress=lambda jobs: seen.append(len(jobs)))
    assert seen == [2, 2]


ODD = [
    httpx.Response(200, html="<h1>Maintenance</h1>"),
    httpx.Response(404, html="<h1>default backend - 404</h1>"),
    httpx.Response(404),
    httpx.Response(302, headers={"Location": "https://elsewhere.example"}),
    httpx.Response(200, json={}),
    httpx.Response(200, text='{"jobs": [', headers={"Content-Type": "application/json"}),
    httpx.Response(204),
    httpx.Response(304),
]


@pytest.mark.parametrize("answer", ODD, ids=repr)
@pytest.mark.parametrize("jobs", [[1], [1, 2]])
def test_an_answer_that_is_not_slurms_ends_no_wait(
    client: meluxina.Client, httpx_mock: HTTPXMock, answer: httpx.Response, jobs: list[int]
) -> None:
    for _ in range(2):
        httpx_mock.add_response(answer.status_code, headers=answer.headers, content=answer.content)
    httpx_mock.add_response(json=jobs_answer(102, *(job_answer(number, "COMPLETED") for number in jobs)))
    assert [ended.state for ended in client.wait(jobs)] == ["COMPLETED"] * len(jobs)


def test_a_wait_that_gets_only_pages_ends_after_the_outage_time(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(html="<h1>Maintenance</h1>", is_reusable=True)
    impatient = meluxina.Client(**client_settings(timeout=Timeouts(outage=0.2, retries=0)))
    with impatient, pytest.raises(meluxina.UnreadableAnswer):
        impatient.wait([1, 2])


def test_a_source_of_tokens_that_fails_ends_no_wait(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=511, json=slurm_answer(1007))
    httpx_mock.add_response(json=jobs_answer(102, job_answer(1, "COMPLETED"), job_answer(2, "COMPLETED")))
    answers: Iterator[Any] = iter(["first", OSError("ssh failed"), OSError("ssh failed"), "second"])

    def source() -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return str(answer)

    with meluxina.Client(**client_settings(token=source)) as renewing:
        assert [ended.state for ended in renewing.wait([1, 2])] == ["COMPLETED", "COMPLETED"]


def test_an_empty_list_with_a_new_time_is_not_taken_for_no_change(
    client: meluxina.Client, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json=jobs_answer(100, job_answer(1, "RUNNING"), job_answer(2, "RUNNING")))
    httpx_mock.add_response(json=jobs_answer(500))
    records = [job_record(job_id, "COMPLETED", het={"job_id": 0}) for job_id in (1, 2)]
    httpx_mock.add_response(url=f"{ACCOUNTING}/jobs/?step=1&step=2", json={"jobs": records})
    assert [ended.state for ended in client.wait([1, 2])] == ["COMPLETED", "COMPLETED"]


def test_thousands_of_purged_jobs_take_few_requests(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    def records(request: httpx.Request) -> httpx.Response:
        rows = [job_record(int(step), "COMPLETED") for step in request.url.params.get_list("step")]
        return httpx.Response(200, json={"jobs": rows})

    httpx_mock.add_response(url=f"{JOBS}?flags=ALL", json=jobs_answer(100))
    httpx_mock.add_callback(records, is_reusable=True)
    assert len(client.wait(range(1, 5001))) == 5000
    assert len(asked(httpx_mock)) == 1 + 5


def test_a_purged_job_is_found_in_accounting(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=f"{CONTROLLER}/job/2?flags=ALL", status_code=404, json=UNKNOWN_JOB)
    row = job_record(2, "COMPLETED")
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/2", json={"jobs": [row]})
    assert client.wait(2).state.succeeded


def test_a_job_that_accounting_still_shows_running_is_asked_for_again(
    client: meluxina.Client, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json=jobs_answer(100, job_answer(1, "RUNNING"), job_answer(2, "RUNNING")))
    httpx_mock.add_response(json=jobs_answer(200, job_answer(1, "RUNNING")))
    late = job_record(2, "RUNNING")
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/2", json={"jobs": [late]})
    httpx_mock.add_response(json=UNCHANGED)
    done = job_record(2, "COMPLETED")
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/2", json={"jobs": [done]})
    httpx_mock.add_response(json=jobs_answer(300, job_answer(1, "COMPLETED")))
    assert [ended.id for ended in client.as_completed([1, 2])] == [2, 1]


def test_a_job_that_is_nowhere_is_an_error(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=404, json=UNKNOWN_JOB, is_reusable=True)
    with pytest.raises(meluxina.NotFoundError):
        client.wait(7)


def test_an_array_has_ended_when_all_its_tasks_have(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    url = f"{CONTROLLER}/job/10?flags=ALL"
    httpx_mock.add_response(
        url=url, json={"jobs": [task_answer(10, "1-2%1", "PENDING"), task_answer(11, 0, "RUNNING")]}
    )
    # Task 0 was forgotten, having failed; then task 1, having been seen to end.
    httpx_mock.add_response(url=url, json={"jobs": [task_answer(12, 1, "COMPLETED"), task_answer(10, 2, "RUNNING")]})
    rows = {"jobs": [task_record(11, 0, "FAILED"), task_record(12, 1, "RUNNING")]}
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/10", json=rows, is_reusable=True)
    httpx_mock.add_response(url=url, json={"jobs": [task_answer(10, 2, "COMPLETED")]})
    ended = client.wait(10)
    assert (ended.id, ended.state, [(part.array_task, part.state) for part in ended.tasks]) == (
        10,
        "FAILED",
        [(0, "FAILED"), (1, "COMPLETED"), (2, "COMPLETED")],
    )


def test_an_array_of_which_accounting_knows_more_has_not_succeeded(
    client: meluxina.Client, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(url=f"{CONTROLLER}/job/10?flags=ALL", json={"jobs": [task_answer(10, 1, "COMPLETED")]})
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/10", json={"jobs": [task_record(11, 0, "TIMEOUT")]})
    assert client.wait(10).state == "TIMEOUT"


def test_a_task_that_was_cancelled_before_its_start_is_not_waited_for(
    client: meluxina.Client, httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meluxina.queries.watch._ACCOUNTING_LAGS", -1.0)
    url = f"{CONTROLLER}/job/10?flags=ALL"
    httpx_mock.add_response(url=url, json={"jobs": [task_answer(10, "1-2", "PENDING"), task_answer(11, 0, "RUNNING")]})
    rows = [task_answer(11, 0, "COMPLETED"), task_answer(10, 1, "COMPLETED")]
    httpx_mock.add_response(url=url, json={"jobs": rows})
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/10", json={"jobs": []})
    ended = client.wait(10)
    assert (ended.state, [(part.label, part.state) for part in ended.tasks]) == (
        "CANCELLED",
        [("10_0", "COMPLETED"), ("10_1", "COMPLETED"), ("10_2", "CANCELLED")],
    )


def test_a_wait_for_one_task_of_an_array_ends_with_it(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    url = f"{CONTROLLER}/job/10?flags=ALL"
    httpx_mock.add_response(url=url, json={"jobs": [task_answer(10, "0-2", "PENDING")]})
    httpx_mock.add_response(
        url=url, json={"jobs": [task_answer(10, "0,2", "PENDING"), task_answer(11, 1, "COMPLETED")]}
    )
    ended = client.wait("10_1")
    assert (ended.id, ended.label, ended.state) == (11, "10_1", "COMPLETED")


def test_a_wait_outlasts_a_restarting_server(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_exception(httpx.ConnectError("refused"))
    httpx_mock.add_response(status_code=502, text="Bad Gateway")
    httpx_mock.add_response(status_code=500, json=slurm_answer(1))
    httpx_mock.add_response(json={"jobs": [job_answer(7, "COMPLETED")]})
    assert client.wait(7).state.succeeded


def test_a_wait_misses_no_end_when_accounting_fails(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(
        json=jobs_answer(100, job_answer(1, "RUNNING"), job_answer(2, "RUNNING"), job_answer(3, "RUNNING"))
    )
    httpx_mock.add_response(json=jobs_answer(105, job_answer(1, "COMPLETED"), job_answer(3, "RUNNING")))
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/2", status_code=502, text="Bad Gateway")
    httpx_mock.add_response(json=UNCHANGED)
    row = job_record(2, "FAILED")
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/2", json={"jobs": [row]})
    httpx_mock.add_response(json={"jobs": [job_answer(3, "COMPLETED")]})
    assert [ended.id for ended in client.as_completed([1, 2, 3])] == [1, 2, 3]


def test_a_wait_without_a_server_ends_after_the_outage_time(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_exception(httpx.ConnectError("refused"))
    impatient = meluxina.Client(**client_settings(timeout=Timeouts(outage=0, retries=0)))
    with impatient, pytest.raises(meluxina.ConnectionFailed):
        impatient.wait(7)


def test_a_refused_token_ends_a_wait_at_once(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=401, text="Authentication failure")
    with pytest.raises(meluxina.AuthenticationError):
        client.wait(7)


def test_the_timeout_of_a_wait_shows_all_jobs_as_last_seen(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(
        url=f"{JOBS}?flags=ALL",
        json=jobs_answer(1, job_answer(1, "RUNNING"), job_answer(2, "COMPLETED"), job_answer(3, "PENDING")),
    )
    with pytest.raises(meluxina.WaitTimeout, match=r"2 jobs \(1, 3\) have not ended after 0 seconds: 1 RUNNING") as at_:
        client.wait([1, 2, 3], timeout=0)
    assert [(found.id, found.state) for found in at_.value.jobs] == [(1, "RUNNING"), (2, "COMPLETED"), (3, "PENDING")]
    assert "Nothing was cancelled" in str(at_.value)


def test_the_timeout_of_a_wait_cancels_what_is_left_if_wanted(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(
        url=f"{JOBS}?flags=ALL",
        json=jobs_answer(1, job_answer(1, "RUNNING"), job_answer(2, "COMPLETED"), job_answer(3, "PENDING")),
    )
    cancelled = {"error": {"code": 0, "string": "No error"}, "step_id": "1", "job_id": number_answer(1)}
    denied = {"error": {"code": 2002, "string": "Access/permission denied"}, "step_id": "3", "job_id": number_answer(3)}
    httpx_mock.add_response(method="DELETE", url=JOBS, json={"errors": [], "status": [cancelled, denied]})
    with pytest.raises(meluxina.WaitTimeout) as caught:
        client.wait([1, 2, 3], timeout=0, cancel=True)
    assert "Nothing was cancelled" not in str(caught.value)
    assert any("Job 3 was not cancelled" in note and "2002" in note for note in caught.value.__notes__)


@pytest.mark.parametrize("cancel", [False, True])
def test_ctrl_c_in_a_wait_cancels_the_job_only_if_wanted(
    client: meluxina.Client, httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch, cancel: bool
) -> None:
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", interrupt)
    httpx_mock.add_response(json={"jobs": [job_answer(7, "RUNNING")]})
    if cancel:
        httpx_mock.add_response(method="DELETE", json={"errors": [], "status": []})
    with pytest.raises(KeyboardInterrupt):
        client.wait(7, cancel=cancel)
    assert [request.method for request in sent(httpx_mock)] == ["GET"] + ["DELETE"] * cancel


@pytest.mark.parametrize("cancel", [False, True])
def test_cancelling_the_asyncio_task_of_a_wait_cancels_the_job_only_if_wanted(
    httpx_mock: HTTPXMock, cancel: bool
) -> None:
    httpx_mock.add_response(json={"jobs": [job_answer(7, "RUNNING")]})
    if cancel:
        httpx_mock.add_response(method="DELETE", json={"errors": [], "status": []})

    async def main() -> None:
        async with meluxina.AsyncClient(**client_settings()) as client:
            await asyncio.wait_for(client.wait(7, cancel=cancel), 0.2)

    with pytest.raises(TimeoutError):
        asyncio.run(main())
    assert [request.method for request in sent(httpx_mock)] == ["GET"] + ["DELETE"] * cancel


def test_leaving_as_completed_early_cancels_nothing(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json=jobs_answer(1, job_answer(1, "RUNNING"), job_answer(2, "COMPLETED")))
    following = client.as_completed([1, 2], cancel=True)
    assert next(iter(following)).id == 2
    del following
    assert len(sent(httpx_mock)) == 1


def test_progress_is_called_after_each_poll_with_all_jobs(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json=jobs_answer(1, job_answer(1, "RUNNING"), job_answer(2, "COMPLETED")))
    httpx_mock.add_response(json={"jobs": [job_answer(1, "FAILED")]})
    seen: list[list[tuple[int, str]]] = []
    client.wait([2, 1], progress=lambda jobs: seen.append([(found.id, str(found.state)) for found in jobs]))
    assert seen == [[(2, "COMPLETED"), (1, "RUNNING")], [(2, "COMPLETED"), (1, "FAILED")]]


def test_a_pause_is_no_longer_than_the_time_that_is_left() -> None:
    assert Watch[JobView]([1], timeout=None, patience=1).bounded(15) == 15
    assert 0 < Watch[JobView]([1], timeout=0.2, patience=1).bounded(15) <= 0.2


def test_waiting_for_no_jobs_returns_an_empty_list(client: meluxina.Client) -> None:
    assert client.wait([]) == []


def test_a_job_waited_for_twice_is_returned_twice(client: meluxina.Client, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"jobs": [job_answer(7, "COMPLETED")]})
    assert [ended.id for ended in client.wait([7, "7"])] == [7, 7]


def test_waiting_for_one_job_returns_a_job_and_for_several_a_list(
    client: meluxina.Client, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json={"jobs": [job_answer(7, "COMPLETED")]}, is_reusable=True)
    assert client.wait("7").id == 7
    assert client.wait(client.wait(7)).id == 7
    assert [ended.id for ended in client.wait(["7"])] == [7]


@pytest.mark.parametrize("status", [404, 500, 502, None])
@pytest.mark.parametrize("kind", ["array", "het"])
def test_a_wait_for_parts_ends_as_the_controller_shows_if_accounting_is_away(
    client: meluxina.Client, httpx_mock: HTTPXMock, status: int | None, kind: str
) -> None:
    components = [
        job_answer(10 + offset, "COMPLETED", het_job_id=number_answer(10), het_job_offset=number_answer(offset))
        for offset in (0, 1)
    ]
    tasks = [task_answer(11, 0, "COMPLETED"), task_answer(10, 1, "FAILED")]
    httpx_mock.add_response(
        url=f"{CONTROLLER}/job/10?flags=ALL", json={"jobs": tasks if kind == "array" else components}
    )
    if status is None:
        httpx_mock.add_exception(httpx.ConnectError("refused"), url=f"{ACCOUNTING}/job/10")
    else:
        httpx_mock.add_response(url=f"{ACCOUNTING}/job/10", status_code=status, text="no such address")
    assert client.wait(10).state == ("FAILED" if kind == "array" else "COMPLETED")


def test_a_wait_goes_on_while_accounting_is_away_and_a_part_is_missing(
    client: meluxina.Client, httpx_mock: HTTPXMock
) -> None:
    url = f"{CONTROLLER}/job/10?flags=ALL"
    httpx_mock.add_response(url=url, json={"jobs": [task_answer(11, 0, "RUNNING"), task_answer(10, 1, "RUNNING")]})
    httpx_mock.add_response(url=url, json={"jobs": [task_answer(10, 1, "COMPLETED")]}, is_reusable=True)
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/10", status_code=502, text="Bad Gateway")
    httpx_mock.add_response(url=f"{ACCOUNTING}/job/10", json={"jobs": [task_record(11, 0, "FAILED")]})
    assert client.wait(10).state == "FAILED"


@pytest.mark.parametrize("jobs", [7, [7, 8]])
def test_a_timeout_is_kept_while_a_request_is_repeated(httpx_mock: HTTPXMock, jobs: Any) -> None:
    httpx_mock.add_response(
        json={"jobs": [job_answer(7, "RUNNING"), job_answer(8, "RUNNING")]}
        if jobs != 7
        else {"jobs": [job_answer(7, "RUNNING")]}
    )
    httpx_mock.add_response(status_code=503, text="busy", headers={"Retry-After": "1"}, is_reusable=True)
    started = time.monotonic()
    with meluxina.Client(**client_settings()) as patient, pytest.raises(meluxina.WaitTimeout, match="RUNNING"):
        patient.wait(jobs, timeout=2)
    assert time.monotonic() - started < 3.5


@pytest.mark.httpx_mock(should_mock=lambda request: request.url.host != "127.0.0.1")
@pytest.mark.parametrize("drip", [False, True])
def test_a_timeout_is_kept_while_a_server_says_nothing_or_little(drip: bool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            for _ in range(10):
                try:
                    connection = server.accept()[0]
                except OSError:
                    return
                with connection:
                    connection.recv(65536)
                    with contextlib.suppress(OSError):
                        if drip:
                            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                        for _ in range(40):
                            time.sleep(0.1)
                            connection.sendall(b" " if drip else b"")

        thread = threading.Thread(target=serve)
        thread.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        started = time.monotonic()
        try:
            with meluxina.Client(**client_settings(url=url)) as patient, pytest.raises(meluxina.WaitTimeout):
                patient.wait(7, timeout=1)
            assert time.monotonic() - started < 3
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join(20)
