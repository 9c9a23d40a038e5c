"""The token is looked for in everything that a program may show, keep or pass on."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import faulthandler
import io
import logging
import os
import pickle
import re
import socket
import sys
import tempfile
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import h11
import httpx
import pytest
from rich.console import Console
from rich.traceback import Traceback

import meluxina
from meluxina.settings.config import ConfigurationWarning, resolve
from meluxina.settings.token import Token, mask_error
from meluxina.transport import versions
from slurmrestd.client import AuthenticatedClient
from slurmrestd.hidden import HiddenBytes, WithoutFrames, hide
from tests.builders import NEW, OBLIGATORY, client_settings, mocked_client, submit_body

SECRET = "eyJhbGciOiJIUzI1NiJ9.c2VjcmV0LXBheWxvYWQ.c2VjcmV0LXNpZ25hdHVyZQ"
PARTS = (SECRET, *SECRET.split(".")[1:])
JOBS = versions.package(NEW).api.slurm.get_jobs.request()
SETTINGS = client_settings(url="https://h", token=SECRET)
ONCE = meluxina.Timeouts(retries=0)


def is_clean(shown: str) -> bool:
    return not any(part in shown for part in PARTS)


def without_the_users(trace: TracebackType | None) -> TracebackType | None:
    """A traceback without the frames of this file, whose variables are those of a user's program."""
    if trace is None:
        return None
    rest = without_the_users(trace.tb_next)
    if trace.tb_frame.f_code.co_filename == __file__:
        return rest
    return TracebackType(rest, trace.tb_frame, trace.tb_lasti, trace.tb_lineno)


def everything(error: BaseException) -> str:
    """What crash reporters and pretty tracebacks find: messages, arguments, causes, and all frames' variables."""
    links: list[BaseException] = [error]
    shown = []
    for link in links:
        link.__traceback__ = without_the_users(link.__traceback__)
        shown += [repr(link), str(link), repr(vars(link)), repr(link.args)]
        links += [other for other in (link.__cause__, link.__context__) if other is not None and other not in links]
    shown += traceback.TracebackException.from_exception(error, capture_locals=True).format()
    console = Console(file=io.StringIO(), width=300, record=True)
    whole = {"locals_max_string": None, "locals_max_length": None}
    console.print(Traceback.from_exception(type(error), error, error.__traceback__, show_locals=True, **whole))  # type: ignore[arg-type]
    return "\n".join([console.export_text(), *shown])


class Wire:
    """A server on loopback that reads one request at a time and then does as told."""

    def __init__(self, behaviour: Callable[[socket.socket], None]) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.seen = b""
        self._behaviour = behaviour
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        for _ in range(10):
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(5)
                self.seen += connection.recv(65536)
                self._behaviour(connection)

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)


def http_answer(status: str, body: str, kind: str = "application/json") -> Callable[[socket.socket], None]:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
    return lambda connection: connection.sendall(f"{head}Location: http://evil.example/\r\n\r\n{body}".encode())


ESCAPED = "".join(f"\\u{ord(letter):04x}" for letter in SECRET)
PART = SECRET.rpartition(".")[2]
BEHAVIOURS = {
    "well": http_answer("200 OK", '{"jobs": [], "errors": [], "warnings": [{"description": "careful"}]}'),
    "refused": http_answer("511 x", '{"errors": [{"error_number": 1007, "error": "Protocol authentication error"}]}'),
    "plainly refused": http_answer("401 x", "Authentication failure", "text/plain"),
    "failed": http_answer("500 x", '{"errors": [{"error_number": 2017, "error": "no"}]}'),
    "redirected": http_answer("302 x", ""),
    "a page": http_answer("200 OK", "<html>hello</html>", "text/html"),
    "an echo": http_answer("502 x", f"<html>you sent {SECRET}</html>", "text/html"),
    "an echo of Slurm's": http_answer("500 x", f'{{"errors": [{{"error_number": 1, "error": "you sent {SECRET}"}}]}}'),
    "an echo in errors": http_answer("200 OK", f'{{"jobs": [], "errors": [{{"error": "you sent {SECRET}"}}]}}'),
    "an echo in a warning": http_answer("200 OK", f'{{"jobs": [{{}}], "warnings": [{{"description": "{SECRET}"}}]}}'),
    "an escaped echo": http_answer("500 x", f'{{"errors": [{{"error_number": 1, "error": "{ESCAPED}"}}]}}'),
    "an echo escaped once": http_answer("500 x", f'{{"errors": [{{"error": "\\u0065{SECRET[1:]}"}}]}}'),
    "an escaped warning": http_answer("200 OK", f'{{"jobs": [{{}}], "warnings": [{{"description": "{ESCAPED}"}}]}}'),
    "an echo of a part": http_answer("502 x", f"bad signature {PART}", "text/plain"),
    "an echo as in a URL": http_answer("502 x", SECRET.replace(".", "%2e").replace("c", "%63"), "text/plain"),
    "an echo as in HTML": http_answer("502 x", SECRET.replace(".", "&#46;").replace("c", "&#x63;"), "text/html"),
    "an echo in its type": http_answer("200 OK", "hello", f"text/{SECRET}"),
    "an echo beside JSON's type": http_answer("200 OK", '{"jobs": []}', f"application/json; charset={SECRET}"),
    "an echo in its first line": http_answer(f"500 {SECRET}", "x", "text/plain"),
    "half": http_answer("200 OK", '{"jobs": ['),
    "cut": lambda _: None,
    "no HTTP": lambda connection: connection.sendall(b"SSH-2.0-OpenSSH\r\n\r\n"),
    "silence": lambda connection: (connection.recv(1), None)[1],
}


BROKEN = {
    "a first line": f"{SECRET}\r\n\r\n",
    "a header": f"HTTP/1.1 200 OK\r\n{SECRET}\r\n\r\n",
    "a status": f"HTTP/1.1 {SECRET}\r\n\r\n",
    "a chunk": f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{SECRET}\r\n\r\n",
}


@pytest.fixture(params=BEHAVIOURS)
def wire(request: pytest.FixtureRequest) -> Iterator[Wire]:
    wire = Wire(BEHAVIOURS[request.param])
    yield wire
    wire.close()


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that anything logs, at any level."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(1)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def ask(url: str, *, sync: bool, token: Any = SECRET) -> BaseException | None:
    """One request; the error that it ends with, if any."""
    settings = SETTINGS | {"url": url, "token": token, "timeout": meluxina.Timeouts(retries=0, silence=0.3)}

    async def main() -> None:
        async with meluxina.AsyncClient(**settings) as client:
            await client.send(JOBS)

    try:
        if sync:
            with meluxina.Client(**settings) as client:
                client.send(JOBS)
        else:
            asyncio.run(main())
    except meluxina.MeluxinaError as error:
        return error
    return None


@pytest.mark.parametrize("sync", [True, False])
@pytest.mark.parametrize("source", [False, True])
def test_the_token_does_not_show_whatever_the_server_answers(
    wire: Wire, log: io.StringIO, capsys: pytest.CaptureFixture[str], *, sync: bool, source: bool
) -> None:
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        error = ask(wire.url, sync=sync, token=(lambda: SECRET) if source else SECRET)
    assert SECRET.encode() in wire.seen, "it was sent, so that there was something to find"
    assert "send_request_headers" in log.getvalue(), "what is below speaks, too"
    shown = [log.getvalue(), *capsys.readouterr(), *(str(warning.message) for warning in warned)]
    if error is not None:
        shown.append(everything(error))
    assert is_clean("\n".join(shown))


@pytest.mark.parametrize("sync", [True, False])
@pytest.mark.parametrize("broken", BROKEN)
def test_no_broken_answer_makes_the_token_show(broken: str, log: io.StringIO, *, sync: bool) -> None:
    wire = Wire(lambda connection: connection.sendall(BROKEN[broken].encode()))
    error = ask(wire.url, sync=sync)
    wire.close()
    assert isinstance(error, meluxina.ConnectionFailed)
    assert is_clean(log.getvalue() + everything(error))


@pytest.mark.parametrize("broken", BROKEN)
def test_what_httpx_quotes_can_be_hidden(broken: str, log: io.StringIO) -> None:
    token = Token(SECRET)
    wire = Wire(lambda connection: connection.sendall(BROKEN[broken].encode()))
    with pytest.raises(httpx.HTTPError) as caught, WithoutFrames():
        httpx.get(wire.url)
    wire.close()
    assert not is_clean(everything(caught.value))
    mask_error(caught.value)
    assert is_clean(log.getvalue() + everything(caught.value))
    assert token.reveal() == SECRET


@pytest.mark.parametrize("token", ["t", "e", "no", "slurm"])
def test_a_short_token_garbles_nothing(token: str) -> None:
    message = "Unable to connect to slurmctld, no job"
    transport = httpx.MockTransport(lambda _: httpx.Response(500, json={"errors": [{"error": message}]}))
    client = meluxina.Client(**SETTINGS | {"token": token, "transport": transport, "timeout": ONCE})
    with client, pytest.raises(meluxina.ServerError, match=message):
        client.send(JOBS)


def test_what_a_job_says_of_the_token_is_hidden_too() -> None:
    answer = {"jobs": [{"job_id": 1, "name": f"x {SECRET}", "comment": SECRET}]}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer, headers={"X-Echo": SECRET}))
    with meluxina.Client(**SETTINGS, transport=transport) as client:
        (job,) = client.jobs()
        response = client.send(JOBS)
    shown = [repr(job), str(job), job.name, job.comment, job.json, repr(job.raw), response, response.headers]
    assert is_clean(" ".join(map(repr, [*shown, response.content, response.json()])))
    assert job.name == "x [secure]"


def fail_elsewhere() -> None:
    """An error in a function that has the token in a variable, and that is not of this file."""
    names: dict[str, Any] = {}
    exec("def fail(data):\n    raise ValueError('no') from KeyError(1)", names)  # noqa: S102 - for its file name
    names["fail"](SECRET)


def test_the_search_for_the_token_finds_one_in_a_traceback() -> None:
    with pytest.raises(ValueError, match="no") as caught:
        fail_elsewhere()
    assert not is_clean(everything(caught.value))


def test_without_frames_an_error_keeps_its_cause_and_not_the_token() -> None:
    with pytest.raises(ValueError, match="no") as caught, WithoutFrames():
        fail_elsewhere()
    assert isinstance(caught.value.__cause__, KeyError)
    assert is_clean(everything(caught.value))


@pytest.mark.parametrize("sync", [True, False])
def test_an_interruption_while_sending_does_not_show_the_token(monkeypatch: pytest.MonkeyPatch, *, sync: bool) -> None:
    """The one moment at which httpcore has the request's bytes as a local variable."""
    sent: list[bytes] = []

    def interrupt(_stream: object, buffer: bytes, **_: object) -> None:
        sent.append(buffer)
        raise KeyboardInterrupt

    async def interrupt_task(_stream: object, buffer: bytes, **_: object) -> None:
        interrupt(_stream, buffer)

    monkeypatch.setattr("httpcore._backends.sync.SyncStream.write", interrupt)
    monkeypatch.setattr("httpcore._backends.anyio.AnyIOStream.write", interrupt_task)
    wire = Wire(lambda _: None)
    settings = SETTINGS | {"url": wire.url, "timeout": ONCE}

    async def main() -> None:
        async with meluxina.AsyncClient(**settings) as client:
            with pytest.raises(KeyboardInterrupt) as caught:
                await client.send(JOBS)
            found.append(caught.value)

    found: list[BaseException] = []
    if sync:
        with meluxina.Client(**settings) as client, pytest.raises(KeyboardInterrupt) as caught:
            client.send(JOBS)
        found.append(caught.value)
    else:
        asyncio.run(main())
    wire.close()
    assert SECRET.encode() in b"".join(sent)
    assert is_clean(everything(found[0]))


@pytest.mark.parametrize(
    "settings",
    [
        {"url": ""},
        {"url": "ftp://h"},
        {"user": "a\nb"},
        {"user": ""},
        {"api_version": "latest"},
        {"token": f"{SECRET} {SECRET}"},
        {"token": f"{SECRET}\0"},
        {"token": f"{SECRET}\u00e9"},
        {"token": lambda: f"{SECRET} {SECRET}", "user": None},
        {"timeout": -1},
    ],
)
@pytest.mark.parametrize("variable", [False, True])
def test_errors_of_bad_settings_do_not_show_the_token(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, Any], *, variable: bool
) -> None:
    arguments = SETTINGS | settings
    if variable and isinstance(arguments["token"], str) and "\0" not in arguments["token"]:
        monkeypatch.setenv("SLURM_JWT", arguments.pop("token"))
    for kind in (meluxina.Client, meluxina.AsyncClient):
        with pytest.raises((meluxina.MeluxinaError, ValueError)) as caught:
            kind(**arguments)
        assert is_clean(everything(caught.value))


def test_objects_that_hold_the_token_neither_show_nor_copy_it() -> None:
    client = meluxina.Client(**SETTINGS)
    pool: Any = client._exchange._pool
    things = [
        client,
        client.config,
        client.config.token,
        client.config.credential,
        client._exchange,
        client._exchange.auth,
        pool.http,
    ]
    shown = [f"{thing!r} {thing!s} {thing}" for thing in things] + [
        repr(vars(thing)) for thing in (client, client._exchange.auth)
    ]
    assert is_clean(" ".join(shown))
    for thing in things:
        for keep in (pickle.dumps, copy.deepcopy):
            with pytest.raises(TypeError):
                keep(thing)
    client.close()


def _bytes() -> Any:
    return SECRET.encode()


def _failing() -> str:
    raise ValueError(f"can't parse {SECRET}")


def _odd() -> str:
    return f"{SECRET}\r\nX: y"


@pytest.mark.parametrize("source", [_bytes, _failing, _odd])
def test_a_token_source_that_fails_does_not_show_the_token(source: Any) -> None:
    with meluxina.Client(**SETTINGS | {"token": source}) as client:
        with pytest.raises(meluxina.MeluxinaError) as caught:
            client.jobs()
        assert is_clean(everything(caught.value))


@pytest.mark.parametrize("token", [SECRET, f"{SECRET}\r\nX: y", lambda: SECRET])
def test_the_raw_layer_does_not_show_the_token(wire: Wire, token: Any) -> None:
    with AuthenticatedClient(base_url=wire.url, token=token, user="me", timeout=0.5) as client:
        assert is_clean(repr(client) + repr(client.get_httpx_client().auth))
        error = None
        with contextlib.suppress(Exception):
            try:
                client.send(JOBS)
            except Exception as failure:
                error = failure
                raise
        assert error is None or is_clean(everything(error))


@pytest.mark.parametrize("sync", [True, False])
@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY", "http_proxy"])
def test_no_proxy_reads_plain_http(monkeypatch: pytest.MonkeyPatch, variable: str, *, sync: bool) -> None:
    proxy, server = Wire(BEHAVIOURS["refused"]), Wire(BEHAVIOURS["refused"])
    monkeypatch.setenv(variable, proxy.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    assert isinstance(ask(server.url, sync=sync), meluxina.AuthenticationError)
    proxy.close()
    server.close()
    assert SECRET.encode() in server.seen
    assert proxy.seen == b""


def test_nothing_that_was_recorded_or_generated_holds_a_token() -> None:
    root = Path(__file__).parents[3]
    token = re.compile(rb"\beyJ[\w-]{10,}\.[\w-]+\.[\w-]+")
    files = [
        path
        for folder in ("tests/recordings", "openapi", "generated", "docs", "meluxina", "scripts")
        for path in (root / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]
    assert len(files) > 100
    assert [path for path in files if token.search(path.read_bytes())] == []


def test_sent_headers_do_not_show_the_token() -> None:
    sent: list[httpx.Request] = []

    def server(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={"jobs": []})

    with mocked_client(server, token=SECRET) as client:
        client.send(JOBS)
    headers = sent[0].headers
    below = h11.Request(method="GET", target="/", headers=headers.raw)
    shown = [repr(headers), str(headers), repr(headers.raw), repr(headers.items()), repr(dict(headers.multi_items()))]
    shown += [repr(headers.copy()), repr(below), repr(below.headers), repr(vars(sent[0])), f"{headers.raw[-2][1]!s}"]
    assert "[secure]" in repr(below)
    assert is_clean(" ".join(shown))
    with pytest.raises(TypeError):
        pickle.dumps(sent[0])
    assert headers["X-SLURM-USER-TOKEN"] == SECRET


def test_hidden_text_equals_the_text_and_does_not_show_it() -> None:
    text = hide(SECRET)
    assert text == SECRET
    assert hash(text) == hash(SECRET)
    assert is_clean(f"{text} {text!r} {text!s} {[text]} {'%s' % text}")  # noqa: UP031 - as logging does
    assert hide(None) is None
    assert b"%s" % HiddenBytes(b"abc") == b"abc"
    with pytest.raises(TypeError):
        pickle.dumps(text)


def test_a_crash_report_of_the_interpreter_does_not_show_the_token() -> None:
    client = meluxina.Client(**SETTINGS)
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        assert is_clean(file.read())
    client.close()


def test_the_process_list_does_not_show_the_token() -> None:
    """Nothing that is started has the token in its command line or its environment."""
    code = "import os; print(os.environ.get('SLURM_JWT'), open('/proc/self/cmdline').read())"
    os.environ["SLURM_JWT"] = SECRET
    try:
        assert is_clean(meluxina.token_command([sys.executable, "-c", code])())
    finally:
        del os.environ["SLURM_JWT"]
    assert is_clean(Path("/proc/self/cmdline").read_text(encoding="utf-8"))


def test_the_token_is_left_out_of_a_jobs_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLURM_JWT", SECRET)
    monkeypatch.setenv("A_COPY", SECRET)
    config = resolve(url="https://slurm.example", token=SECRET, user="u100001", account="p", environment={})
    script = f"#SBATCH --export=ALL,SLURM_JWT={SECRET},B=1"
    for export in (None, "ALL", f"ALL,SLURM_JWT={SECRET}", f"SLURM_JWT={SECRET}", "NONE", "SLURM_JWT,B=1"):
        body = submit_body(
            NEW,
            script if export is None else "true",
            config,
            qos="dev",
            time_limit=5,
            environment=os.environ,
            **({} if export is None else {"export": export}),
        )["job"]
        assert is_clean(repr(body["environment"]))
        assert not [entry for entry in body["environment"] if entry.startswith(("SLURM_JWT", "A_COPY"))]
        assert (f"HOME={Path.home()}" in body["environment"]) == (export in (None, "ALL", f"ALL,SLURM_JWT={SECRET}"))


VALUES = {
    "alone": SECRET,
    "bearer": f"Bearer {SECRET}",
    "assigned": f"SLURM_JWT={SECRET}",
    "among others": f"A=1;B={SECRET}\n",
    "in a URL": f"https://h/?token={SECRET}&x=1",
}


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("source", [False, True])
def test_no_value_of_a_jobs_environment_holds_it(value: str, *, source: bool) -> None:
    token: Any = (lambda: SECRET) if source else SECRET
    config = resolve(url="https://slurm.example", token=token, user="u100001", account="p", environment={})
    text = VALUES[value]
    for properties in ({}, {"export": f'ALL,X="{text}"'}, {"export": f"X={SECRET},B"}):
        arguments: dict[str, Any] = {**OBLIGATORY, "environment": {"A": text, "B": "1"}, **properties}
        environment = submit_body(NEW, config=config, **arguments)["job"]["environment"]
        assert is_clean(repr(environment))
        assert "B=1" in environment


@pytest.mark.parametrize("token", ["t", SECRET])
def test_other_values_of_a_jobs_environment_stay(token: str) -> None:
    config = resolve(url="https://slurm.example", token=token, user="u100001", environment={})
    # Another service's token is for the job to use.
    other = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtZSJ9.c2lnbmF0dXJl"
    assert config.credential
    assert not any(config.credential.holds(value) for value in ("two tt", "", "/usr/bin", other, f"Bearer {other}"))


def test_no_warning_holds_the_token() -> None:
    with pytest.warns(ConfigurationWarning) as warned:
        resolve(url="http://slurm.example", token=SECRET, user="me", environment={})
    assert is_clean(str([warning.message for warning in warned]))


@pytest.mark.parametrize(
    "url",
    ["http://slurm.example", "http://10.0.0.1:6820", "http://localhost.evil.example", "http://0x7f000002.example"],
)
def test_plain_http_warns_once_per_client(url: str) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"jobs": []}))
    settings = SETTINGS | {"url": url, "transport": transport}
    with pytest.warns(ConfigurationWarning, match="not encrypted") as warned:
        client = meluxina.Client(**settings)
    assert [warning.filename for warning in warned] == [__file__]
    with client:
        client.send(JOBS)
        client.send(JOBS)
    with pytest.warns(ConfigurationWarning, match="not encrypted") as warned:
        meluxina.AsyncClient(**settings | {"transport": None})
    assert [warning.filename for warning in warned] == [__file__]


@pytest.mark.parametrize(
    "url",
    [
        "https://slurm.example",
        "http://localhost:6820",
        "http://127.0.0.1",
        "http://127.1.2.3:1",
        "http://[::1]:6820",
        "http://slurmrestd.meluxina.lxp.lu:6820",
    ],
)
def test_https_and_loopback_and_meluxinas_own_network_do_not_warn(url: str) -> None:
    assert resolve(url=url, token=SECRET, user="me", environment={}).url == url


@pytest.mark.parametrize("name", ["me\r\nX-Evil: 1", "me\n", "m e", "m\0e", "m\u00e9", "me\u2028", "me\x7f", "\t"])
def test_a_user_name_can_not_inject_a_header(name: str) -> None:
    if name.strip() == "me":
        assert resolve(url="https://h", token=SECRET, user=name, environment={}).user == "me"
        return
    with pytest.raises(meluxina.ConfigurationError, match="user name"):
        resolve(url="https://h", token=SECRET, user=name, environment={})


def test_a_clients_token_can_be_given_to_another_client() -> None:
    token = resolve(url="https://h", token=SECRET, user="me", environment={}).token
    assert resolve(url="https://h", token=token, user="me", environment={}).token == Token(SECRET)
    with pytest.raises(meluxina.ConfigurationError, match="a text, or a function"):
        resolve(url="https://h", token=3, user="me", environment={})  # type: ignore[arg-type]
