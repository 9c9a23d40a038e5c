"""A request that is interrupted, at whatever moment, does no harm to the next one, nor to those of others."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpcore
import httpx
import pytest

import meluxina
from tests.builders import client_settings, mocked_client, run_python, slurm_answer, slurm_response, token_good_for

ANSWER = slurm_answer(jobs=[], pings=[{"hostname": "mel", "primary": True, "responding": True}])


class Server:
    """Answers on loopback at once, but for `/jobs/`, which waits for `go`."""

    def __init__(self) -> None:
        self.go, self.held = threading.Event(), threading.Semaphore(0)
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                if self.path.partition("?")[0].endswith("/jobs/"):
                    server.held.release()
                    server.go.wait(20)
                content = json.dumps(ANSWER).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_arguments: Any) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.go.set()
        self._http.shutdown()
        self._http.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


def settings(server: Server) -> dict[str, Any]:
    return client_settings(url=server.url, timeout=meluxina.Timeouts(retries=0, silence=10))


def within(seconds: float, condition: Any) -> bool:
    """Whether something becomes true in this time."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    return bool(condition())


def lock_and_interrupt(pool: Any, _request: object) -> None:
    """Do what a Ctrl-C between a lock's acquisition and the block that releases it does."""
    pool._optional_thread_lock.__enter__()
    raise KeyboardInterrupt


def test_a_pool_that_an_interrupt_left_locked_is_left(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client = meluxina.Client(**settings(server))
    client.ping()
    left = client._exchange._pool
    with monkeypatch.context() as patched:
        patched.setattr(httpcore.ConnectionPool, "handle_request", lock_and_interrupt)
        with pytest.raises(KeyboardInterrupt):
            client.ping()
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(client.ping).result(5)
    assert client._exchange._pool is not left
    client.close()


def test_a_client_whose_pool_is_locked_can_be_closed(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client = meluxina.Client(**settings(server))
    monkeypatch.setattr(httpcore.ConnectionPool, "handle_request", lock_and_interrupt)
    with pytest.raises(KeyboardInterrupt):
        client.ping()
    closing = threading.Thread(target=client.close, daemon=True)
    closing.start()
    closing.join(5)
    assert not closing.is_alive()


class Alarm(Exception):
    """What a signal's handler may raise."""


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, Alarm])
def test_requests_of_other_threads_end_well_and_the_old_pool_is_closed_after_them(
    server: Server, monkeypatch: pytest.MonkeyPatch, interruption: type[BaseException]
) -> None:
    client = meluxina.Client(**settings(server))
    with ThreadPoolExecutor(2) as threads:
        others = [threads.submit(client.jobs) for _ in range(2)]
        for _ in others:
            assert server.held.acquire(timeout=5)
        left: Any = client._exchange._pool

        def interrupt(*_arguments: object) -> None:
            raise interruption

        with monkeypatch.context() as patched:
            patched.setattr(httpcore.ConnectionPool, "handle_request", interrupt)
            with pytest.raises(interruption):
                client.ping()
        assert client.ping()
        assert not left.http.is_closed
        server.go.set()
        assert [other.result(5) for other in others] == [[], []]
    assert within(5, lambda: left.http.is_closed)
    pool: Any = client._exchange._pool
    assert not pool.http.is_closed
    client.close()


def test_a_cancelled_task_leaves_its_pool_to_the_other_tasks(server: Server) -> None:
    async def main() -> None:
        async with meluxina.AsyncClient(**settings(server)) as client:
            other, cancelled = asyncio.create_task(client.jobs()), asyncio.create_task(client.jobs())
            for _ in range(2):
                assert await asyncio.to_thread(server.held.acquire, timeout=5)
            left: Any = client._exchange._pool
            cancelled.cancel()
            with pytest.raises(asyncio.CancelledError):
                await cancelled
            assert await asyncio.wait_for(client.ping(), 5)
            assert client._exchange._pool is not left
            assert not left.http.is_closed
            server.go.set()
            assert await asyncio.wait_for(other, 5) == []
            assert left.http.is_closed

    asyncio.run(main())


def test_a_transport_that_was_given_is_kept() -> None:
    count = itertools.count()

    def serve(_request: httpx.Request) -> httpx.Response:
        if next(count) == 0:
            raise KeyboardInterrupt
        return httpx.Response(200, json=ANSWER)

    client = mocked_client(serve)
    with pytest.raises(KeyboardInterrupt):
        client.ping()
    assert client.ping()


def test_a_source_that_was_interrupted_is_asked_again() -> None:
    good = token_good_for()
    asked = itertools.count()

    def source() -> str:
        match next(asked):
            case 0:
                return token_good_for(old=1)
            case 1:
                raise KeyboardInterrupt
        return good

    def serve(request: httpx.Request) -> httpx.Response:
        is_good = request.headers["X-SLURM-USER-TOKEN"] == good
        return httpx.Response(200, json=ANSWER) if is_good else slurm_response(511, 1007)

    client = mocked_client(serve, token=source)
    with contextlib.suppress(KeyboardInterrupt):
        client.ping()
    assert client.ping()


PROGRAM = """
import linecache, os, signal, sys
import meluxina

url, ask, names = sys.argv[1:]

def connect():
    return meluxina.Client(
        url, user="u100001", token=lambda: "opaque-secret-token", timeout=meluxina.Timeouts(retries=0, silence=5)
    )

def call(client):
    client.resolve("mark") if ask == "resolve" else client.ping()

def is_block(frame):
    "Whether a line only opens a block. Signals are handled after calls: never between a block and its lock's release."
    return linecache.getline(frame.f_code.co_filename, frame.f_lineno).lstrip().startswith(("with ", "try:"))

def interrupted(client, moment):
    "Ask, with an interrupt at the n-th line of these modules; the line, or None if there are not so many."
    lines, place = 0, None

    def trace(frame, event, _argument):
        nonlocal lines, place
        if not frame.f_code.co_filename.endswith(tuple(names.split(","))):
            return None
        if event == "line" and not is_block(frame):
            lines += 1
            if lines == moment:
                sys.settrace(None)
                place = f"{os.path.basename(frame.f_code.co_filename)}:{frame.f_lineno}"
                raise KeyboardInterrupt
        return trace

    # The interrupted call itself may wait for httpcore's lock: then Ctrl-C is pressed again.
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        sys.settrace(trace)
        call(client)
    except KeyboardInterrupt:
        pass
    finally:
        sys.settrace(None)
        signal.setitimer(signal.ITIMER_REAL, 0)
    return place

def again(*_):
    raise KeyboardInterrupt

signal.signal(signal.SIGALRM, again)
shared = connect()
call(shared)
hung, moment = [], 0
for moment in range(1, 2000):
    client = connect() if ask == "first ping" else shared
    place = interrupted(client, moment)
    if place is None:
        break
    signal.setitimer(signal.ITIMER_REAL, 3)
    try:
        call(client)
    except KeyboardInterrupt:
        hung.append(place)
        shared = connect()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
print(moment)
sys.exit(f"the next call hung after an interrupt at {hung}" if hung else 0)
"""


@pytest.mark.parametrize(
    ("ask", "modules"),
    [
        ("ping", "connection_pool.py,httpcore/_synchronization.py,exchange.py"),
        ("first ping", "_sync/connection.py,auth.py,credential.py,threads.py"),
        ("resolve", "submitter.py,finder.py"),
    ],
)
def test_after_an_interrupt_at_any_moment_the_next_call_is_answered(server: Server, ask: str, modules: str) -> None:
    server.go.set()
    result = run_python(PROGRAM, server.url, ask, modules)
    assert (result.code, result.err) == (0, "")
    assert int(result.out) > 30
