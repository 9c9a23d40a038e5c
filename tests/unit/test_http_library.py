"""Which library speaks HTTP, and what a client takes for a transport."""

from __future__ import annotations

import asyncio
import os
import re
from typing import Any

import httpx
import pytest

import meluxina
from devtools.environment import ROOT
from meluxina import ConfigurationError
from meluxina.http_library import httpx as library
from meluxina.testing import FakeSlurm, serving
from meluxina.testing.__main__ import variables
from tests.builders import client_settings, run_python

ANSWER = {"pings": [{"hostname": "c", "pinged": "UP", "responding": True, "primary": True}]}


def test_this_run_has_the_library_that_it_names() -> None:
    # scripts/test runs the unit tests with either.
    assert library.__name__ == httpx.__name__ == os.environ.get("HTTP_LIBRARY", "httpx")


PROGRAM = """
import httpx2
httpx2.alias_httpx()

import asyncio, os, sys
import httpx, httpcore
import meluxina
from slurmrestd.client import AuthenticatedClient
from slurmrestd.{package}.api.slurm import get_ping

def raw():
    names = dict(base_url="SLURM_URL", token="SLURM_JWT", user="USER_NAME")
    return AuthenticatedClient(**{{argument: os.environ[name] for argument, name in names.items()}})

async def ask():
    async with meluxina.AsyncClient() as client, raw() as raw_client:
        job = await client.submit("true", qos="dev", time_limit=5)
        return (await client.job(job)).state, await get_ping.asyncio(client=raw_client)

state, ping = asyncio.run(ask())
with meluxina.Client() as client, raw() as raw_client:
    job = client.submit("true", qos="dev", time_limit=5)
    print(client.job(job).state == state == "PENDING", get_ping.sync(client=raw_client) == ping)
try:
    meluxina.Client("http://127.0.0.1:1", timeout=meluxina.Timeouts(retries=0)).ping()
except meluxina.ConnectionFailed as error:
    print(type(error.__cause__).__module__, error.sent)
print(httpx is httpx2, [name for name, module in sys.modules.items() if module.__name__ in ("httpx", "httpcore")])
"""


@pytest.mark.parametrize("version", ["v0.0.38", "v0.0.43"])
def test_a_program_with_the_alias_uses_httpx2_alone_in_facade_and_raw_layer(version: str) -> None:
    pytest.importorskip("httpx2")
    slurm = FakeSlurm(version)
    with serving(slurm) as url:
        program = PROGRAM.format(package=version.replace(".", "_"))
        result = run_python(program, **variables(slurm, url), PYTHONWARNINGS="error")
    assert result.err == ""
    assert result.out.splitlines() == ["True True", "httpx2 False", "True []"]


def test_the_example_of_the_document_runs() -> None:
    pytest.importorskip("httpx2")
    text = (ROOT / "docs" / "http.md").read_text(encoding="utf-8")
    example = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)[0]
    slurm = FakeSlurm()
    with serving(slurm) as url:
        result = run_python(example, **variables(slurm, url))
    assert (result.err, result.out) == ("", "True\n")


@pytest.mark.parametrize("statement", ["import httpx", "import httpcore", "import httpx._content, httpcore._models"])
def test_a_python_that_is_told_so_takes_httpx2_for_httpx(statement: str) -> None:
    pytest.importorskip("httpx2")
    program = f"""
import sys
print("httpx2" in sys.modules)
{statement}
import httpcore, httpcore2, httpx, httpx2, httpx._content, httpx2._content
print(httpx is httpx2, httpcore is httpcore2, httpx._content is httpx2._content, httpx2.__spec__.name)
"""
    result = run_python(program, PYTHONPATH=str(ROOT / "scripts" / "devtools" / "httpx2"))
    assert (result.err, result.out) == ("", "False\nTrue True True httpx2\n")


class Recorder:
    """A transport of nobody's class: what `Transport` and `AsyncTransport` ask for, and no more."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.calls.append(request.url.path)
        return httpx.Response(200, json=ANSWER)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)

    def close(self) -> None:
        self.calls.append("close")

    async def aclose(self) -> None:
        self.close()


def test_a_transport_needs_two_methods_and_no_base_class() -> None:
    transport = Recorder()
    with meluxina.Client(**client_settings(transport=transport)) as client:
        assert client.ping()[0].is_up
    assert transport.calls == ["/slurm/v0.0.43/ping/", "close"]


def test_an_async_transport_needs_two_methods_and_no_base_class() -> None:
    transport = Recorder()

    async def ping() -> None:
        async with meluxina.AsyncClient(**client_settings(transport=transport)) as client:
            assert (await client.ping())[0].is_up

    asyncio.run(ping())
    assert transport.calls == ["/slurm/v0.0.43/ping/", "close"]


@pytest.mark.parametrize(
    ("client", "transport", "message"),
    [
        (meluxina.Client, httpx.AsyncHTTPTransport(), "handle_request and close, not AsyncHTTPTransport"),
        (meluxina.AsyncClient, httpx.HTTPTransport(), "handle_async_request and aclose, not HTTPTransport"),
        (meluxina.Client, Recorder, "not Recorder"),
        (meluxina.Client, "http", "not str"),
    ],
)
def test_what_is_no_transport_is_refused(client: Any, transport: object, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        client(**client_settings(transport=transport))


def test_a_transport_of_the_library_that_is_not_in_use_is_refused() -> None:
    (other,) = {"httpx", "httpx2"} - {library.__name__}
    base = type("HTTPTransport", (), {"__module__": other, "handle_request": print, "close": print})
    with pytest.raises(ConfigurationError, match=f"one of {other}, and .* use {library.__name__}") as caught:
        meluxina.Client(**client_settings(transport=type("Own", (base,), {})()))
    assert "httpx2.alias_httpx()" in caught.value.hint
