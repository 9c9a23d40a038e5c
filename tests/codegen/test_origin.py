"""Where the raw client's token goes: to the server that it is for, through nobody's hands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import httpx
import pytest

import slurmrestd
from devtools.codegen.sources import fetch
from devtools.codegen.vendored import VendorError
from slurmrestd.client import AuthenticatedClient, Client
from slurmrestd.operation import Request

SECRET = "opaque-secret"
PING: Request[Any] = slurmrestd.load("v0.0.43").api.slurm.get_ping.request()


class Server(ThreadingHTTPServer):
    """Keeps the headers of each request, and answers with `{}` or with a redirect."""

    daemon_threads = True

    def __init__(self, redirect: str | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.redirect = redirect
        self.requests: list[tuple[str, Mapping[str, str]]] = []
        self.url = f"http://127.0.0.1:{self.server_port}"
        Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def has_token(self) -> bool:
        return any(SECRET in str(headers) for _, headers in self.requests)

    @property
    def has_user(self) -> bool:
        return any("X-SLURM-USER-NAME" in headers for _, headers in self.requests)


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.requests.append((self.path, dict(self.headers)))
        redirect, self.server.redirect = self.server.redirect, None
        self.send_response(307 if redirect else 200)
        if redirect:
            self.send_header("Location", redirect)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    servers: list[Server] = []

    def start(redirect: str | None = None) -> Server:
        servers.append(Server(redirect))
        return servers[-1]

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


Send = Callable[..., int]


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    def sync(client: Client, url: str | None = None) -> int:
        with client:
            return int(client.get_httpx_client().get(url).status_code if url else client.send(PING).status_code)

    async def asynchronous(client: Client, url: str | None = None) -> int:
        async with client:
            if url:
                return (await client.get_async_httpx_client().get(url)).status_code
            return int((await client.asend(PING)).status_code)

    return sync if request.param == "sync" else lambda *arguments: asyncio.run(asynchronous(*arguments))


def authenticated(url: str, **arguments: Any) -> AuthenticatedClient:
    return AuthenticatedClient(base_url=url, token=SECRET, user="u", httpx_args=arguments)


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
def test_a_proxy_of_the_environment_sees_no_token(
    monkeypatch: pytest.MonkeyPatch, serve: Callable[..., Server], send: Send, name: str
) -> None:
    proxy, server = serve(), serve()
    monkeypatch.setenv(name, proxy.url)
    assert send(authenticated(server.url)) == 200
    assert server.has_token
    assert server.has_user
    assert not proxy.requests


def test_a_proxy_that_can_not_be_used_does_no_harm(
    monkeypatch: pytest.MonkeyPatch, serve: Callable[..., Server], send: Send
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    assert send(authenticated(serve().url)) == 200


def test_a_proxy_that_the_program_names_is_used(serve: Callable[..., Server], send: Send) -> None:
    proxy, server = serve(), serve()
    assert send(authenticated(server.url, proxy=proxy.url)) == 200
    assert proxy.has_token
    assert not server.requests


def test_a_redirect_elsewhere_takes_no_token_along(serve: Callable[..., Server], send: Send) -> None:
    other = serve()
    server = serve(f"{other.url}/elsewhere")
    assert send(authenticated(server.url, follow_redirects=True)) == 200
    assert server.has_token
    assert [path for path, _ in other.requests] == ["/elsewhere"]
    assert not other.has_token
    assert not other.has_user


def test_a_redirect_back_and_forth_takes_no_token_along(serve: Callable[..., Server], send: Send) -> None:
    other = serve()
    server = serve(f"{other.url}/elsewhere")
    other.redirect = f"{server.url}/back"
    assert send(authenticated(server.url, follow_redirects=True)) == 200
    assert [path for path, _ in server.requests] == ["/slurm/v0.0.43/ping/", "/back"]
    assert not other.has_token


def test_a_redirect_on_the_server_keeps_the_token(serve: Callable[..., Server], send: Send) -> None:
    server = serve("/slurm/v0.0.43/ping")
    assert send(authenticated(server.url, follow_redirects=True)) == 200
    assert len(server.requests) == 2
    assert all(headers["X-SLURM-USER-TOKEN"] == SECRET for _, headers in server.requests)


def test_another_address_gets_no_token(serve: Callable[..., Server], send: Send) -> None:
    other, server = serve(), serve()
    assert send(authenticated(server.url), f"{other.url}/any") == 200
    # The same machine by another name may be another server.
    assert send(authenticated(server.url), f"http://localhost:{server.server_port}/any") == 200
    assert not other.has_token
    assert not server.has_token


@pytest.mark.parametrize("header", ["X-SLURM-USER-TOKEN", "authorization"])
def test_a_token_among_the_headers_is_guarded_too(serve: Callable[..., Server], send: Send, header: str) -> None:
    other = serve()
    server = serve(f"{other.url}/elsewhere")
    client = Client(base_url=server.url, headers={header: SECRET}, httpx_args={"follow_redirects": True})
    assert send(client) == 200
    assert server.has_token
    assert not other.has_token


def test_hooks_and_settings_of_the_program_still_count(serve: Callable[..., Server]) -> None:
    seen: list[str] = []
    server = serve()
    hooks = {"request": [lambda request: seen.append(request.url.path)]}
    with authenticated(server.url, event_hooks=hooks, headers={"X-Site": "1"}) as client:
        assert client.send(PING).status_code == 200
    assert seen == ["/slurm/v0.0.43/ping/"]
    assert server.requests[0][1]["X-Site"] == "1"


def test_https_keeps_the_proxies_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, serve: Callable[..., Server]
) -> None:
    proxy = serve()  # knows no CONNECT: what matters is that it is asked, and told no token
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    with authenticated("https://127.0.0.1:1") as client, pytest.raises(httpx.ProxyError):
        client.send(PING)
    assert not proxy.requests


# `scripts/regenerate --add v0.0.43 http://…`


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLURM_JWT", SECRET)
    monkeypatch.setenv("USER_NAME", "u")


@pytest.mark.usefixtures("token")
def test_a_document_is_asked_for_without_a_proxy(monkeypatch: pytest.MonkeyPatch, serve: Callable[..., Server]) -> None:
    proxy, server = serve(), serve()
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    assert fetch(server.url + "/", "v0.0.43").content == b"{}"
    assert [path for path, _ in server.requests] == ["/openapi/v3"]
    assert server.has_token
    assert server.has_user
    assert not proxy.requests


@pytest.mark.usefixtures("token")
def test_a_document_is_not_looked_for_elsewhere(serve: Callable[..., Server]) -> None:
    other = serve()
    server = serve(f"{other.url}/openapi/v3")
    with pytest.raises(VendorError, match="307"):
        fetch(server.url, "v0.0.43")
    assert not other.requests


@pytest.mark.parametrize("value", ["two words", "umläut", "line\nbreak"])
def test_a_token_that_can_not_be_sent_is_not_shown(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SLURM_JWT", value)
    with pytest.raises(VendorError) as error:
        fetch("http://127.0.0.1:1", "v0.0.43")
    assert value not in str(error.value)
    assert "token" in str(error.value)


@pytest.mark.usefixtures("token")
@pytest.mark.parametrize("url", ["http://u:p4ss@127.0.0.1:1", "http://127.0.0.1:99999", "http://[", "http://"])
def test_an_address_without_an_answer_is_an_error_without_its_password(url: str) -> None:
    with pytest.raises(VendorError) as error:
        fetch(url, "v0.0.43")
    assert "p4ss" not in str(error.value)
