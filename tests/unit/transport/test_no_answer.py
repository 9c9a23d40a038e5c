"""Why there is no answer: always a reason, and for a bad certificate what to do instead of another try."""

from __future__ import annotations

import asyncio
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import meluxina
from meluxina import Timeouts
from tests.builders import client_settings, run_python

Call = Callable[..., meluxina.MeluxinaError]

CA = """
[ca]
default_ca = tests
[tests]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = names
copy_extensions = copy
[names]
commonName = supplied
"""


@pytest.fixture(params=["sync", "async"])
def fail(request: pytest.FixtureRequest) -> Call:
    """Ping a server in vain; the error."""

    def run(url: str, **changes: Any) -> meluxina.MeluxinaError:
        settings = client_settings(url=url, timeout=Timeouts(silence=5)) | changes

        async def ping() -> None:
            async with meluxina.AsyncClient(**settings) as client:
                await client.ping()

        def ask() -> None:
            if request.param == "async":
                asyncio.run(ping())
            else:
                meluxina.Client(**settings).ping()

        with pytest.raises(meluxina.MeluxinaError) as caught:
            ask()
        return caught.value

    return run


class Server:
    """Accepts connections, and counts them."""

    def __init__(self, behaviour: Callable[[socket.socket], object]) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.connections = 0
        self._behaviour = behaviour
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            with connection:
                connection.settimeout(5)
                try:
                    self._behaviour(connection)
                except OSError:
                    continue

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture
def serve() -> Iterator[Callable[[Callable[[socket.socket], object]], Server]]:
    servers: list[Server] = []

    def start(behaviour: Callable[[socket.socket], object]) -> Server:
        servers.append(Server(behaviour))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


def certificate(folder: Path, name: str = "IP:127.0.0.1", start: str = "20200101", end: str = "20991231") -> Path:
    """Make a certificate that its own key has signed, in a file with that key."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl to make certificates with")
    (folder / "ca.cnf").write_text(CA)
    (folder / "index.txt").touch()
    (folder / "serial").write_text("01\n")
    request = (
        f"req -new -newkey rsa:2048 -nodes -keyout key.pem -out request.pem -subj /CN=x -addext subjectAltName={name}"
    )
    sign = "ca -config ca.cnf -batch -selfsign -notext -keyfile key.pem -in request.pem -out certificate.pem"
    for command in (request, f"{sign} -startdate {start}000000Z -enddate {end}000000Z"):
        subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True)  # noqa: S607
    whole = folder / "whole.pem"
    whole.write_text((folder / "certificate.pem").read_text() + (folder / "key.pem").read_text())
    return whole


@pytest.mark.parametrize(
    ("certificate_of", "is_trusted", "message", "hint"),
    [
        ({"name": "DNS:other.example"}, True, "not valid for '127.0.0.1'", "SLURM_URL the server's own name"),
        ({}, False, "self-signed certificate", "SSL_CERT_FILE"),
        ({"end": "20200102"}, True, "certificate has expired", "clock"),
        ({"start": "20980101"}, True, "certificate is not yet valid", "clock"),
    ],
    ids=["another name", "self-signed", "expired", "not yet valid"],
)
def test_a_bad_certificate_is_explained_and_not_tried_again(
    *,
    fail: Call,
    serve: Callable[..., Server],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    certificate_of: dict[str, str],
    is_trusted: bool,
    message: str,
    hint: str,
) -> None:
    whole = certificate(tmp_path, **certificate_of)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(whole)
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    server = serve(lambda connection: context.wrap_socket(connection, server_side=True))
    url = f"https://127.0.0.1:{server.port}"
    error = fail(url)
    assert isinstance(error, meluxina.ConnectionFailed)
    assert not error.sent
    assert f"the certificate of {url} is not accepted: " in str(error)
    assert message in str(error).replace("self signed", "self-signed")
    assert hint in error.hint
    assert server.connections == 1


def test_a_wait_does_not_bear_a_bad_certificate(serve: Callable[..., Server], tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path))
    server = serve(lambda connection: context.wrap_socket(connection, server_side=True))
    start = time.monotonic()
    url = f"https://127.0.0.1:{server.port}"
    with (
        meluxina.Client(**client_settings(url=url)) as client,
        pytest.raises(meluxina.ConnectionFailed, match="not acc"),
    ):
        client.wait(17)
    assert time.monotonic() - start < 5


def reset(connection: socket.socket) -> None:
    connection.recv(1)
    # Closed so, what was not read yet makes the system send a reset.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def answer(content: bytes) -> Callable[[socket.socket], None]:
    def behave(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(content)

    return behave


BEHAVIOURS: dict[str, Callable[[socket.socket], object]] = {
    "closed": lambda _: None,
    "closed after the request": lambda connection: connection.recv(65536),
    "reset": reset,
    "half a head": answer(b"HTTP/1.1 200 OK\r\n"),
    "half an answer": answer(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"),
    "no HTTP": answer(b"SSH-2.0-OpenSSH\r\n\r\n"),
}


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_there_is_always_a_reason(fail: Call, serve: Callable[..., Server], scheme: str, behaviour: str) -> None:
    server = serve(BEHAVIOURS[behaviour])
    error = fail(f"{scheme}://127.0.0.1:{server.port}", timeout=Timeouts(retries=0, silence=5))
    assert isinstance(error, meluxina.ConnectionFailed)
    reason = str(error).partition(f"127.0.0.1:{server.port}")[2]
    assert len(reason.strip(" :.")) > 5, str(error)


def test_the_reason_is_the_systems(fail: Call, serve: Callable[..., Server]) -> None:
    once = Timeouts(retries=0)
    assert "Connection refused" in str(fail("http://127.0.0.1:1", timeout=once))
    assert "Connection reset by peer" in str(fail(f"http://127.0.0.1:{serve(reset).port}", timeout=once))


def test_an_unknown_host_is_said(fail: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*_arguments: object, **_more: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert "Name or service not known." in str(fail("https://slurm.example", timeout=Timeouts(retries=0)))


WITHOUT_FILES = """
import resource, meluxina
client = meluxina.Client(
    "http://127.0.0.1:1", token="t", user="u", api_version="v0.0.43", timeout=meluxina.Timeouts(retries={retries})
)
request = client.api().slurm.get_ping.request()
resource.setrlimit(resource.RLIMIT_NOFILE, (3, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
try:
    client.receive(request)
except meluxina.ConnectionFailed as error:
    assert not error.sent
    print(str(error).rpartition(": ")[2])
"""


@pytest.mark.parametrize("retries", [0, 5])
def test_a_process_that_can_open_no_more_files_is_told_so(retries: int) -> None:
    result = run_python(WITHOUT_FILES.format(retries=retries))
    assert (result.code, result.out.strip()) == (0, "Too many open files."), result.err
