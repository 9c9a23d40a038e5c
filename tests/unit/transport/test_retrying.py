"""What is sent again after a failure, and what is not."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

import meluxina
from meluxina import Timeouts
from tests.builders import mocked_client, slurm_answer, slurm_response, submit_job
from tests.fakes import Scheduler

PING = slurm_answer(pings=[{"hostname": "mel", "primary": True, "responding": True}])
REFUSED = httpx.ConnectError("refused")
CUT = httpx.RemoteProtocolError("cut")
SLOW = httpx.ReadTimeout("slow")


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


Answer = httpx.Response | BaseException
Make = Callable[..., tuple[Any, list[str]]]


@pytest.fixture
def make() -> Iterator[Make]:
    """A client of a server that gives these answers, and the list of requests that came."""
    made: list[meluxina.Client] = []

    def client(*answers: Answer, **settings: Any) -> tuple[meluxina.Client, list[str]]:
        came: list[str] = []
        left = iter(answers)

        def serve(request: httpx.Request) -> httpx.Response:
            came.append(f"{request.method} {request.url.path}")
            answer = next(left)
            if isinstance(answer, BaseException):
                raise answer
            return answer

        made.append(mocked_client(serve, **settings))
        return made[-1], came

    yield client
    for one in made:
        one.close()


OK = httpx.Response(200, json=PING)
TEMPORARY: list[Answer] = [
    REFUSED,
    CUT,
    SLOW,
    httpx.WriteError("cut"),
    httpx.Response(429),
    httpx.Response(502, html="<h1>Bad gateway</h1>"),
    httpx.Response(503),
    httpx.Response(504),
    slurm_response(502, 1800),
    slurm_response(500, 1802),
    slurm_response(500, 1801),
]


@pytest.mark.parametrize("answer", TEMPORARY, ids=repr)
def test_a_read_is_repeated(make: Make, slept: list[float], caplog: pytest.LogCaptureFixture, answer: Answer) -> None:
    client, came = make(answer, REFUSED, OK)
    with caplog.at_level(logging.WARNING, "meluxina"):
        assert client.ping()[0].is_up
    assert len(came) == 3
    assert len(slept) == 2
    assert [record.message.count("trying again in") for record in caplog.records] == [1, 1]


@pytest.mark.parametrize(
    "answer", [slurm_response(500, 2017), slurm_response(401, 1007), httpx.Response(400), httpx.Response(500)]
)
def test_an_error_that_repeating_does_not_mend_is_not_repeated(make: Make, slept: list[float], answer: Answer) -> None:
    client, came = make(answer, httpx.Response(404))
    with pytest.raises(meluxina.AnswerError):
        client.ping()
    assert came.count("GET /slurm/v0.0.43/ping/") == 1
    assert not slept


def test_the_time_for_repeating_is_bounded(make: Make) -> None:
    client, came = make(*[SLOW] * 50, timeout=Timeouts(retries=0.5))
    with pytest.raises(meluxina.ConnectionFailed):
        client.ping()
    assert 2 <= len(came) < 20


BUSY = httpx.Response(503)


@pytest.mark.usefixtures("slept")
@pytest.mark.parametrize(
    "answers",
    [
        [CUT, CUT],
        # The daemon is being started again.
        [CUT, REFUSED, REFUSED, httpx.ConnectTimeout("slow"), CUT],
        [REFUSED, CUT, httpx.WriteError("cut")],
        [CUT, BUSY, CUT, httpx.ReadError("cut")],
        [CUT, SLOW, CUT, CUT],
    ],
    ids=repr,
)
def test_what_was_cut_twice_in_a_row_is_not_sent_a_third_time(make: Make, answers: list[Answer]) -> None:
    client, came = make(OK, *answers, OK)
    client.ping()
    with pytest.raises(meluxina.ConnectionFailed) as caught:
        client.ping()
    assert caught.value.sent
    assert len(came) == 1 + len(answers)


@pytest.mark.usefixtures("slept")
def test_another_request_is_sent_after_one_that_was_cut_twice(make: Make) -> None:
    client, came = make(CUT, CUT, CUT, OK)
    with pytest.raises(meluxina.ConnectionFailed):
        client.ping()
    assert client.ping()
    assert len(came) == 4


@pytest.mark.usefixtures("slept")
def test_what_never_reached_the_server_is_repeated_for_the_whole_time(make: Make) -> None:
    client, came = make(OK, CUT, *[REFUSED] * 8, OK)
    client.ping()
    assert client.ping()
    assert len(came) == 11


def test_an_address_that_never_answered_is_not_tried_for_long(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("meluxina._sync.connection._FIRST_CONTACT", 0.5)
    client, came = make(*[REFUSED] * 50)
    with pytest.raises(meluxina.ConnectionFailed):
        client.ping()
    assert 2 <= len(came) < 20


def test_repeating_can_be_turned_off(make: Make, slept: list[float]) -> None:
    client, came = make(CUT, timeout=Timeouts(retries=0))
    with pytest.raises(meluxina.ConnectionFailed):
        client.ping()
    assert len(came) == 1
    assert not slept


def test_retry_after_decides_the_pause(make: Make, slept: list[float]) -> None:
    client, _ = make(OK, httpx.Response(429, headers={"Retry-After": "17"}), OK)
    client.ping()
    client.ping()
    assert slept == [17]


@pytest.mark.parametrize("said", ["3600", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_a_retry_after_beyond_the_time_for_repeating_is_an_error(make: Make, slept: list[float], said: str) -> None:
    client, came = make(httpx.Response(429, headers={"Retry-After": said}))
    with pytest.raises(meluxina.ServerError) as caught:
        client.ping()
    assert len(came) == 1
    assert not slept
    assert caught.value.retry_after


@pytest.mark.parametrize(
    "said", ["", "soon", "-1", "9" * 400, "Fri, 99 Dec", "Mon, 01 Jan 2030 00:00:00 +99999999999999999999"]
)
def test_nonsense_in_retry_after_is_ignored(make: Make, slept: list[float], said: str) -> None:
    client, _ = make(httpx.Response(503, headers={"Retry-After": said}), OK)
    client.ping()
    assert slept[0] < 1


@pytest.mark.parametrize(
    "answer", [CUT, SLOW, httpx.Response(429), httpx.Response(502), slurm_response(500, 1802)], ids=repr
)
def test_a_write_is_not_repeated_if_it_may_have_had_an_effect(make: Make, slept: list[float], answer: Answer) -> None:
    client, came = make(answer)
    operation = client.api().slurm.post_node
    with pytest.raises(meluxina.MeluxinaError):
        client.send(operation.request("mel0001", body=operation.OPERATION.body(comment="x")))
    assert len(came) == 1
    assert not slept


@pytest.mark.parametrize("answer", [REFUSED, slurm_response(429, 1800), slurm_response(502, 1800)], ids=repr)
def test_a_write_is_repeated_if_it_had_none(make: Make, slept: list[float], answer: Answer) -> None:
    client, came = make(answer, slurm_response(200))
    operation = client.api().slurm.post_node
    client.send(operation.request("mel0001", body=operation.OPERATION.body(comment="x")))
    assert len(came) == 2
    assert len(slept) == 1


def test_a_write_is_repeated_if_its_caller_allows_it(make: Make, slept: list[float]) -> None:
    client, came = make(CUT, slurm_response(200))
    operation = client.api().slurm.post_node
    client.send(operation.request("mel0001", body=operation.OPERATION.body(comment="x")), repeat=True)
    assert len(came) == 2
    assert len(slept) == 1


def test_a_lost_submit_is_not_sent_again(make: Make) -> None:
    empty = httpx.Response(200, json={"jobs": []})
    client, came = make(CUT, *[empty] * 20, timeout=Timeouts(search=0.2))
    with pytest.raises(meluxina.SubmitUnknown) as caught:
        submit_job(client)
    assert [request for request in came if request.startswith("POST")] == ["POST /slurm/v0.0.43/job/submit"]
    assert client.unresolved == {caught.value.mark}


def test_many_lost_submits_share_the_lists_they_search() -> None:
    paths: list[str] = []

    def lose(request: httpx.Request) -> None:
        paths.append(request.url.path.removeprefix("/slurm/v0.0.43/"))
        if request.method == "POST":
            scheduler.take(request)
            raise CUT
        time.sleep(0.1)

    scheduler = Scheduler(lose)
    with mocked_client(scheduler, timeout=Timeouts(search=3)) as client, ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: submit_job(client), range(16)))
    assert {job.id for job in found} == set(range(100, 116))
    assert paths.count("job/submit") == 16
    assert paths.count("jobs/") <= 6


def test_an_interrupted_submit_leaves_its_mark(make: Make) -> None:
    client, _ = make(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt) as caught:
        submit_job(client, mark="mine")
    assert client.unresolved == {"mine"}
    assert "the mark mine" in caught.value.__notes__[0]


@pytest.mark.parametrize(
    "bad",
    [{"retries": -1}, {"search": float("nan")}, {"answer": "5"}, {"silence": True}, {"silence": float("inf")}],
)
def test_a_timeout_is_a_number_of_seconds(bad: Any) -> None:
    with pytest.raises(meluxina.ConfigurationError, match="is a number of seconds"):
        Timeouts(**bad)


@pytest.mark.parametrize("answer", [CUT, SLOW, httpx.Response(503), slurm_response(500, 1802)], ids=repr)
def test_a_get_that_changes_something_is_not_repeated(make: Make, slept: list[float], answer: Answer) -> None:
    client, came = make(answer, OK)
    with pytest.raises(meluxina.MeluxinaError):
        client.send(client.api().slurm.get_reconfigure.request())
    assert came == ["GET /slurm/v0.0.43/reconfigure/"]
    assert not slept


def test_it_is_repeated_if_the_caller_says_so_or_it_was_never_sent(make: Make, slept: list[float]) -> None:
    client, came = make(CUT, OK, REFUSED, OK)
    request = client.api().slurm.get_reconfigure.request()
    client.send(request, repeat=True)
    client.send(request)
    assert len(came) == 4
    assert len(slept) == 2
