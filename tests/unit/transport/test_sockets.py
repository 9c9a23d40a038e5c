"""A slurmrestd that listens on a UNIX socket: reached by its path, with a token or known by the socket alone."""

from __future__ import annotations

import asyncio
import json
import socket
import socketserver
import sys
import tempfile
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

import meluxina
from meluxina.settings.config import resolve
from tests.builders import run_python, token_with

# httpcore leaves a socket that it could not connect to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored (in|while finalizing socket).? <socket.socket")
ANSWER: dict[str, Any] = {"pings": [], "errors": [], "warnings": [], "meta": {"slurm": {"release": "26.05.5"}}}
SOON = meluxina.Timeouts(silence=5, retries=0)
OWNER = Path(__file__).owner()


class Daemon(socketserver.ThreadingUnixStreamServer):
    """Answers what slurmrestd would, and remembers the headers of each request."""

    def __init__(self, path: Path) -> None:
        requests: list[dict[str, str]] = []
        self.requests = requests

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                requests.append({**self.headers, "path": self.path})
                content = json.dumps(ANSWER).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None: ...

        super().__init__(str(path), Handler)


@pytest.fixture
def path() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own may be longer than a socket's address
        yield Path(folder, "slurm restd#1.sock")


@pytest.fixture
def daemon(path: Path) -> Iterator[Daemon]:
    with Daemon(path) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SLURM_URL", "SLURM_JWT", "USER_NAME", "ACCOUNT", "API_VER"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("prefix", ["unix://", "unix:"])
def test_without_a_token_the_server_knows_who_it_is_by_the_socket(daemon: Daemon, path: Path, prefix: str) -> None:
    with meluxina.Client(f"{prefix}{path}", timeout=SOON) as client:
        client.ping()
        assert (client.config.url, client.config.user) == (f"unix://{path}", OWNER)
    headers = daemon.requests[-1]
    assert headers["path"].startswith("/slurm/v")
    assert headers["Host"] == "localhost"
    assert not [name for name in headers if name.startswith("X-SLURM") or name == "Authorization"]


def test_an_async_client_reaches_it_too(daemon: Daemon, path: Path) -> None:
    async def ping() -> None:
        async with meluxina.AsyncClient(f"unix://{path}", timeout=SOON) as client:
            await client.ping()

    asyncio.run(ping())
    assert daemon.requests


def test_a_token_goes_over_a_socket_as_over_a_network(
    daemon: Daemon, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = token_with(sun="u100002")
    monkeypatch.setenv("SLURM_URL", f"unix://{path}")
    monkeypatch.setenv("SLURM_JWT", token)
    with meluxina.Client(timeout=SOON) as client:
        client.ping()
    headers = daemon.requests[-1]
    assert (headers["X-SLURM-USER-NAME"], headers["X-SLURM-USER-TOKEN"]) == ("u100002", token)


def test_another_user_may_be_named(path: Path) -> None:
    assert resolve(url=f"unix://{path}", user="u100001", environment={}).user == "u100001"
    assert resolve(url=f"unix://{path}", environment={"USER_NAME": "u100001"}).user == "u100001"
    with pytest.raises(meluxina.ConfigurationError, match=r"USER_NAME; there is no socket"):
        resolve(url=f"unix://{path}", environment={})


def test_a_token_that_is_not_there_is_a_clear_error(path: Path) -> None:
    config = resolve(url=f"unix://{path}", user="u100001", environment={})
    with pytest.raises(meluxina.ConfigurationError, match=r"There is no token: .* from the socket"):
        _ = config.token
    assert "None" in repr(config)


@pytest.mark.parametrize("url", ["https://h", "http://127.0.0.1:1"])
def test_over_a_network_a_missing_token_is_an_error_before_anything_is_sent(url: str) -> None:
    with pytest.raises(meluxina.ConfigurationError, match=r"SLURM_JWT; .*scontrol token.* on a login node"):
        resolve(url=url, user="u100001", environment={})


@pytest.mark.parametrize(
    "url", ["unix:", "unix://", "unix://run/slurmrestd.sock", "unix:run/x", "/run/slurmrestd.sock"]
)
def test_what_is_no_path_of_a_socket_is_refused(url: str) -> None:
    with pytest.raises(meluxina.ConfigurationError, match=r"unix:///run/slurmrestd\.sock"):
        resolve(url=url, user="u100001", environment={})


def no_answer(path: Path, *, is_async: bool) -> meluxina.ConnectionFailed:
    settings: dict[str, Any] = {"url": f"unix://{path}", "user": "u1", "timeout": SOON}

    async def ping() -> None:
        async with meluxina.AsyncClient(**settings) as client:
            await client.ping()

    def ping_blocking() -> None:
        with meluxina.Client(**settings) as client:
            client.ping()

    with pytest.raises(meluxina.ConnectionFailed) as caught:
        asyncio.run(ping()) if is_async else ping_blocking()
    assert not caught.value.sent
    assert f"unix://{path}" in str(caught.value)
    return caught.value


@pytest.mark.parametrize("is_async", [False, True])
def test_a_socket_that_is_not_there_is_named(path: Path, is_async: bool) -> None:
    error = no_answer(path, is_async=is_async)
    assert "No such file" in str(error)
    assert "is slurmrestd running" in error.hint


@pytest.mark.parametrize("is_async", [False, True])
def test_a_socket_that_nobody_listens_on_is_told(path: Path, is_async: bool) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
    error = no_answer(path, is_async=is_async)
    assert "refused" in str(error)
    assert "slurmrestd has ended" in error.hint


@pytest.mark.skipif(sys.platform != "linux", reason="counts letters as Linux does")
@pytest.mark.parametrize("is_async", [False, True])
def test_a_path_too_long_for_a_socket_is_told(path: Path, is_async: bool) -> None:
    assert "too long" in str(no_answer(path.parent / ("x" * 120), is_async=is_async))


CLOSED = """
import os, sys
import meluxina
def ping():
    with meluxina.Client(sys.argv[1], user="u1", timeout=meluxina.Timeouts(retries=0)) as client:
        client.ping()
ping()
os.chmod(sys.argv[1].removeprefix("unix://"), 0)
if os.geteuid() == 0:
    os.setuid(65534)  # root may connect to all sockets
try:
    ping()
except meluxina.ConnectionFailed as error:
    print(error, error.sent)
"""


def test_a_socket_that_is_closed_to_this_user_is_told(daemon: Daemon, path: Path) -> None:
    path.parent.chmod(0o755)
    output = run_python(CLOSED, f"unix://{path}")
    assert daemon.requests, output.err
    assert "Permission denied" in output.out, output.err
    assert "closed to you. False" in output.out


def test_a_job_gets_no_token_over_a_socket_either(path: Path) -> None:
    from meluxina.submission.mandatory import without_secrets  # noqa: PLC0415

    config = resolve(url=f"unix://{path}", user="u100001", environment={})
    environment = {"KEPT": "x", "SLURM_JWT": "y", "MINE": token_with(sun="u100001")}
    assert without_secrets(environment, config) == {"KEPT": "x"}
