"""The fault proxy does to requests and answers what a plan says, and nothing else."""

from __future__ import annotations

import contextlib
import gc
import http.server
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import attrs
import httpx
import pytest

from devtools.faults import NONE, Chance, Fault, Plan, Proxy, Script, page
from devtools.faults.plan import Request
from devtools.faults.weather import FILTER, NETWORK, Weather

BODY = b'{"job_id": 17}'


class Server(http.server.ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.got: list[bytes] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.got.append(self.path.encode() + b" " + body)
        if self.path == "/nothing-new":
            self.send_response(304)
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        self.wfile.write(BODY)

    do_POST = do_GET  # noqa: N815 -- the standard library's name

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def always(fault: Fault) -> Plan:
    return lambda _: fault


def test_what_meets_no_fault_passes_unharmed_over_one_connection(server: Server) -> None:
    with Proxy(server.url, always(NONE)) as proxy, httpx.Client(base_url=proxy.url) as client:
        answers = [client.post("/a?b=c%2F", content=b"x" * 3_000_000), client.get("/b"), client.get("/nothing-new")]
        # httpx's pool has one connection still: none was ended.
        assert len(client._transport._pool.connections) == 1  # type: ignore[attr-defined]
        assert [passed.statuses for passed in proxy.passed] == [[200], [200], [304]]
    assert [answer.status_code for answer in answers] == [200, 200, 304]
    assert [answer.content for answer in answers] == [BODY, BODY, b""]
    assert server.got == [b"/a?b=c%2F " + b"x" * 3_000_000, b"/b ", b"/nothing-new "]


@pytest.mark.parametrize("reset", [False, True])
@pytest.mark.parametrize(
    ("fault", "reaches"),
    [
        (Fault(forward=False, cut_at=0), False),
        (Fault(cut_at=0), True),
        (Fault(wait=False, cut_at=0), True),
        (Fault(cut_at=20), True),
        (Fault(cut_at=-1), True),
    ],
)
def test_a_connection_is_cut_before_the_answer_or_inside_it(
    server: Server, fault: Fault, *, reaches: bool, reset: bool
) -> None:
    with Proxy(server.url, always(attrs.evolve(fault, reset=reset))) as proxy:
        with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
            httpx.post(proxy.url, content=b"once")
        until(lambda: proxy.idle)
    assert server.got == ([b"/ once"] if reaches else [])


def test_a_connection_is_cut_after_the_whole_answer(server: Server) -> None:
    with Proxy(server.url, always(Fault(cut_at=1_000_000))) as proxy, httpx.Client(base_url=proxy.url) as client:
        for _ in range(3):
            assert client.get("/").content == BODY
            # Or the next request may meet the end of this connection.
            time.sleep(0.1)
    assert len(server.got) == 3


def test_a_request_that_arrives_late_leaves_the_client_without_an_answer(server: Server) -> None:
    with Proxy(server.url, always(Fault(forward_after=0.3, wait=False, cut_at=0))) as proxy:
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.post(proxy.url, content=b"late")
        assert server.got == []
        assert not proxy.idle
        until(lambda: proxy.idle)
        assert server.got == [b"/ late"]


def test_an_answer_is_delayed_and_drips(server: Server) -> None:
    with Proxy(server.url, always(Fault(answer_after=0.3))) as proxy:
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(proxy.url, timeout=0.1)
        assert httpx.get(proxy.url, timeout=5).content == BODY
    with Proxy(server.url, always(Fault(drip=0.005))) as proxy:
        began = time.monotonic()
        # No pause between two bytes is ever as long as the timeout.
        assert httpx.get(proxy.url, timeout=0.5).content == BODY
        assert time.monotonic() - began > 0.5


@pytest.mark.parametrize("forward", [False, True])
def test_the_client_gets_another_answer(server: Server, *, forward: bool) -> None:
    fault = Fault(forward=forward, answer=page(502, Retry_After="3"))
    with Proxy(server.url, always(fault)) as proxy:
        answer = httpx.post(proxy.url, content=b"x")
    assert (answer.status_code, answer.headers["Retry-After"]) == (502, "3")
    assert "Bad Gateway" in answer.text
    assert len(server.got) == forward


def test_a_garbled_answer_has_its_length_and_other_bytes(server: Server) -> None:
    with Proxy(server.url, always(Fault(garble=1))) as proxy:
        first, second = httpx.get(proxy.url).content, httpx.get(proxy.url).content
    assert first == second != BODY
    assert len(first) == len(BODY)


def test_a_repeated_request_reaches_the_server_twice(server: Server) -> None:
    with Proxy(server.url, always(Fault(repeat=2))) as proxy:
        assert httpx.post(proxy.url, content=b"x").content == BODY
        assert proxy.passed[0].statuses == [200, 200]
    assert server.got == [b"/ x", b"/ x"]


def test_connections_are_refused_until_they_are_accepted_again(server: Server) -> None:
    with Proxy(server.url, always(NONE)) as proxy:
        proxy.refuse()
        with pytest.raises(httpx.ConnectError):
            httpx.get(proxy.url)
        proxy.accept()
        assert httpx.get(proxy.url).content == BODY
    with Proxy(server.url, Script().on("GET", "^/fall$", Fault(cut_at=0, down=0.3))) as proxy:
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(f"{proxy.url}/fall")
        with pytest.raises(httpx.ConnectError):
            httpx.get(proxy.url)
        time.sleep(0.5)
        assert httpx.get(proxy.url).content == BODY
    assert len(server.got) == 3


def test_a_server_that_is_not_there_is_an_ended_connection() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        with (
            Proxy(f"http://127.0.0.1:{nobody.getsockname()[1]}", always(NONE)) as proxy,
            pytest.raises(httpx.RemoteProtocolError),
        ):
            httpx.get(proxy.url)
        assert proxy.passed[0].statuses == [0]


def test_connections_that_come_as_it_ends_are_closed() -> None:
    # One that is not would be a ResourceWarning, in this test or in another.
    for _ in range(50):
        with Proxy("http://127.0.0.1:9", Script()) as proxy:
            address = urlsplit(proxy.url)
            clients = [socket.create_connection((str(address.hostname), address.port or 0)) for _ in range(5)]
        for client in clients:
            client.settimeout(5)
            with client, contextlib.suppress(ConnectionResetError):
                assert client.recv(1) == b""
    gc.collect()


def test_a_script_is_followed_in_its_order() -> None:
    one, two, other = Fault(name="one"), Fault(name="two"), Fault(name="other")
    script = Script().on("POST", "/submit$", one, two).on("GET", "/jobs", other)
    asked = [("GET", "/job/1"), ("POST", "/job/submit?x=1"), ("GET", "/jobs"), ("POST", "/job/submit")]
    found = [script(Request(method=method, path=path, body=b"")) for method, path in [*asked, *asked]]
    assert found == [NONE, one, other, two, NONE, NONE, NONE, NONE]


def test_one_seed_decides_the_same_faults_twice() -> None:
    request = Request(method="GET", path="/", body=b"")
    faults = [Fault(name=str(number)) for number in range(5)]

    def decided(seed: int) -> list[str]:
        chance = Chance(faults, seed=seed, share=0.5)
        return [chance(request).name for _ in range(200)]

    assert decided(1) == decided(1) != decided(2)
    assert set(decided(1)) == {"none", "0", "1", "2", "3", "4"}
    assert 60 < decided(1).count("none") < 140


def submit_request(name: str) -> Request:
    return Request(method="POST", path="/slurm/v0.0.38/job/submit", body=json.dumps({"job": {"name": name}}).encode())


def test_a_weather_depends_on_the_seed_and_not_on_when_its_trial_runs() -> None:
    def faults(seed: int, run: str) -> list[Fault]:
        weather = Weather(seed, (*NETWORK, *FILTER), run)
        return [weather(submit_request(f"{run}-task-{number}")) for number in range(300)]

    assert faults(1, "fault-1") == faults(1, "fault-22") != faults(2, "fault-1")
    assert {fault.name for fault in faults(1, "fault-1")} > {fault.name for fault in FILTER}


def test_a_filter_answers_submits_by_itself_and_lets_all_else_pass() -> None:
    weather = Weather(1, FILTER, "run")
    assert {weather(Request(method="GET", path="/jobs", body=b"")) for _ in range(300)} == {NONE}
    met = {weather(submit_request(f"run-{number}")) for number in range(300)} - {NONE}
    assert {(int((fault.answer or b"").split()[1]), fault.forward) for fault in met} == {
        (status, forward) for status in (302, 401, 403, 404, 413, 429) for forward in (False, True)
    }


def test_half_of_what_the_plugin_refuses_meets_no_fault() -> None:
    weather = Weather(1, NETWORK, "run")
    met = [weather(submit_request(f"run-{number}-refused-1")) for number in range(300)]
    assert 120 < met.count(NONE) < 180


def until(true: Callable[[], bool], within: float = 5.0) -> None:
    deadline = time.monotonic() + within
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)
