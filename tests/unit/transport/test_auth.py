"""Requests with a token: renewed in time, once after a refusal, and sent to nobody else."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import httpx
import pytest

import meluxina
from meluxina.transport import versions
from slurmrestd.operation import Operation, Request
from tests.builders import NEW, URL, client_settings, mocked_async_client, mocked_client, slurm_response, token_good_for
from tests.fakes import TokenSource

JOBS = versions.package(NEW).api.slurm.get_jobs.request()
SUBMIT = versions.package(NEW).api.slurm.post_job_submit.request()


class TokenChecker:
    """Accepts some tokens and answers all others with a refusal."""

    def __init__(
        self, *accepted: str, refusal: Callable[[], httpx.Response] = lambda: slurm_response(511, 1007)
    ) -> None:
        self.accepted = accepted
        self.refusal = refusal
        self.seen: list[str] = []
        self.users: set[str | None] = set()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        token = request.headers["X-SLURM-USER-TOKEN"]
        self.seen.append(token)
        self.users.add(request.headers["X-SLURM-USER-NAME"])
        if token not in self.accepted:
            return self.refusal()
        return httpx.Response(200, json={"jobs": [], "job_id": 1, "errors": [], "warnings": []})


Send = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    """One client sends the same request so many times."""

    def run(
        server: Callable[[httpx.Request], httpx.Response],
        token: Any,
        what: Request[Any] = JOBS,
        times: int = 1,
        **settings: Any,
    ) -> None:
        settings = client_settings(token=token, timeout=meluxina.Timeouts(retries=0), **settings)
        settings["transport"] = httpx.MockTransport(server)
        if request.param == "sync":
            with meluxina.Client(**settings) as client:
                client.api()
                for _ in range(times):
                    client.send(what)
            return

        async def main() -> None:
            async with meluxina.AsyncClient(**settings) as client:
                await client.api()
                for _ in range(times):
                    await client.send(what)

        asyncio.run(main())

    return run


def test_a_token_text_is_sent_with_every_request(send: Send) -> None:
    server = TokenChecker("opaque")
    send(server, "opaque", times=3)
    assert server.seen == ["opaque"] * 3
    assert server.users == {"u100001"}


def test_a_token_source_is_asked_once_for_many_requests(send: Send) -> None:
    source = TokenSource("opaque")
    send(TokenChecker("opaque"), source, times=3)
    assert source.asked == 1


def test_an_expired_token_is_not_sent(send: Send) -> None:
    server = TokenChecker()
    with pytest.raises(meluxina.AuthenticationError, match=r"expired at \d{4}-.*Nothing was sent"):
        send(server, token_good_for(-1))
    assert server.seen == []


def test_an_expired_token_is_renewed_first(send: Send) -> None:
    good = token_good_for()
    server = TokenChecker(good)
    source = TokenSource(token_good_for(-1), good)
    with pytest.raises(meluxina.AuthenticationError, match="gave an old one"):
        send(server, source)
    send(server, source)
    assert server.seen == [good]


def test_a_refused_token_is_renewed_and_the_request_sent_again(send: Send) -> None:
    for refusal in (
        slurm_response(511, 1007),
        httpx.Response(401, text="Authentication failure"),
        slurm_response(500, 6000),
    ):
        for what in (JOBS, SUBMIT):
            server = TokenChecker("new", refusal=lambda refusal=refusal: refusal)  # type: ignore[misc]
            send(server, TokenSource("old", "new"), what, times=2)
            assert server.seen == ["old", "new", "new"]


@pytest.mark.parametrize("number", [-1, 5005])
def test_an_unclear_refusal_renews_the_token_of_a_read(send: Send, number: int) -> None:
    server = TokenChecker("new", refusal=lambda: slurm_response(500, number))
    send(server, TokenSource("old", "new"), times=2)
    assert server.seen == ["old", "new", "new"]


class UnclearTokenChecker(TokenChecker):
    """As 22.05: the controller says nothing clear, the accounting daemon does as told."""

    def __init__(self, number: int, probe: Callable[[], httpx.Response]) -> None:
        super().__init__("new", refusal=lambda: slurm_response(500, number))
        self.probe = probe
        self.posted: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            self.posted.append(request.headers["X-SLURM-USER-TOKEN"])
        answer = super().__call__(request)
        refused = request.url.path.endswith("/clusters/") and answer.status_code != 200
        return self.probe() if refused else answer


@pytest.mark.parametrize("number", [-1, 1000, 5005])
def test_a_submit_that_may_have_been_done_is_not_sent_again(send: Send, number: int) -> None:
    server = UnclearTokenChecker(number, lambda: slurm_response(500, 1007))
    with pytest.raises(meluxina.AuthenticationError):
        send(server, TokenSource("old", "new"), SUBMIT)
    assert server.posted == ["old"]


def _break() -> httpx.Response:
    raise httpx.ConnectError("refused")


@pytest.mark.parametrize("probe", [lambda: slurm_response(502, 1800), lambda: httpx.Response(200, json={}), _break])
@pytest.mark.parametrize("number", [-1, 1000, 5005])
def test_a_submit_that_failed_for_another_reason_is_not_sent_again(
    send: Send, number: int, probe: Callable[[], httpx.Response]
) -> None:
    server = UnclearTokenChecker(number, probe)
    with pytest.raises(meluxina.AnswerError):
        send(server, TokenSource("old", "new"), SUBMIT)
    assert server.posted == ["old"]


def test_a_lost_connection_to_the_database_may_be_a_refused_token(send: Send) -> None:
    server = TokenChecker("new", refusal=lambda: slurm_response(502, 7000))
    send(server, TokenSource("old", "new"))
    assert server.seen == ["old", "new"]


def test_every_token_in_turn_may_be_refused_after_it_was_good(send: Send) -> None:
    server = TokenChecker("one", "two")
    source = TokenSource("one", "two", "three")

    def answer(request: httpx.Request) -> httpx.Response:
        # Each is good for one request only.
        server.accepted = tuple(token for token in ("one", "two", "three") if token not in server.seen)
        return server(request)

    send(answer, source, times=3)
    assert server.seen == ["one", "one", "two", "two", "three"]


def test_a_second_refusal_of_a_token_is_final(send: Send) -> None:
    server = TokenChecker()
    source = TokenSource("one", "two", "three")
    with pytest.raises(meluxina.AuthenticationError):
        send(server, source)
    assert server.seen == ["one", "two"]
    assert source.asked == 2


def test_no_other_error_renews_the_token(send: Send) -> None:
    source = TokenSource("one", "two")
    for answer in (
        slurm_response(500, 2017),
        slurm_response(403, 2002),
        httpx.Response(502, text="<html>"),
        slurm_response(422, 2066),
    ):
        with pytest.raises(meluxina.AnswerError):
            send(TokenChecker(refusal=lambda answer=answer: answer), source)  # type: ignore[misc]
    assert source.asked == 4, "once for each client"


def test_the_user_may_come_from_a_token_source(send: Send) -> None:
    token = token_good_for(user="u100002")
    server = TokenChecker(token)
    source = TokenSource(token)
    send(server, source, user=None)
    assert server.users == {"u100002"}
    assert source.asked == 1


def test_a_token_source_that_tells_no_user_is_refused() -> None:
    with pytest.raises(meluxina.ConfigurationError, match="USER_NAME"):
        meluxina.Client(URL, token=lambda: "opaque")


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/slurm",
        "http://slurm.example/",
        "https://slurm.example:8443/",
        "https://slurm.example.evil.example/",
    ],
)
def test_no_other_server_gets_the_token(send: Send, url: str) -> None:
    server = TokenChecker("opaque")
    request: Request[Any] = Request(operation=Operation(method="GET", path="/", answers={}), url=url)
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent"):
        send(server, "opaque", request)
    assert server.seen == []


def test_another_servers_password_is_not_shown(send: Send) -> None:
    request: Request[Any] = Request(operation=Operation(method="GET", path="/", answers={}), url="https://me:pass@h/x")
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent") as caught:
        send(TokenChecker("opaque"), "opaque", request)
    assert "pass@" not in str(caught.value)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(send: Send, status: int) -> None:
    where = {"Location": "https://evil.example/"}
    server = TokenChecker(refusal=lambda: httpx.Response(status, headers=where))
    with pytest.raises(meluxina.UnreadableAnswer, match="redirected"):
        send(server, "opaque")
    assert len(server.seen) == 2, "the other asks the same server what it speaks"


def test_many_threads_share_one_renewal() -> None:
    good = token_good_for()
    server = TokenChecker(good)
    source = TokenSource(token_good_for(user="u100001", more=1), good)
    with mocked_client(server, token=source) as client:
        threads = [threading.Thread(target=client.send, args=(JOBS,)) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        client.send(JOBS)
    assert source.asked == 2
    assert server.seen[-1] == good


def test_many_asyncio_tasks_share_one_renewal() -> None:
    good = token_good_for()
    server = TokenChecker(good)
    inner = TokenSource(token_good_for(more=1), good)
    loop_thread = threading.get_ident()
    asked_in: list[int] = []

    def source() -> str:
        asked_in.append(threading.get_ident())
        return inner()

    async def main() -> None:
        async with mocked_async_client(server, token=source) as client:
            await asyncio.gather(*(client.send(JOBS) for _ in range(50)))

    asyncio.run(main())
    assert len(asked_in) == 2
    assert loop_thread not in asked_in, "a source may block, the loop must not"
