"""Whatever comes back, the user gets a value that makes sense or a MeluxinaError: never another error, never a hang."""

from __future__ import annotations

import asyncio
import inspect
import json
import os
import random
import re
import time
import types
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import meluxina
from devtools.conformance import recordings
from devtools.conformance.roundtrip import operations
from devtools.conformance.service import Exchange
from meluxina.base_view import Listing, View
from slurmrestd.operation import Operation, Request
from tests.builders import (
    OBLIGATORY,
    RECORDED,
    RECORDINGS,
    TOKEN,
    every_recorded_version,
    every_version,
    mocked_async_client,
    mocked_client,
)
from tests.fakes import Clock, RecordingServer

# That an answer contradicts its document is what is tried here.
pytestmark = [
    pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning"),
    pytest.mark.filterwarnings("ignore::meluxina.SlurmWarning"),
]

CASES = int(os.environ.get("BAD_ANSWERS", "20000"))
"""How many mutated answers there are in all."""

JSON = "application/json"
HTML = "<html><head><style>b{}</style><title>{status}</title></head><body><h1>\0\x1b[31mBad Gateway</h1></body></html>"

Bad = tuple[int, str | None, bytes]
"""Status, content type, body."""

ERRORS: dict[str, Bad] = {
    "empty": (200, JSON, b""),
    "empty and untyped": (200, None, b""),
    "blanks": (200, JSON, b" \r\n "),
    "half a brace": (200, JSON, b"{"),
    "truncated": (200, JSON, b'{"meta": {"plugin": {"type": "openapi/slurm'),
    "two documents": (200, JSON, b'{"jobs": []}{"jobs": []}'),
    "HTML": (200, "text/html", HTML.encode()),
    "HTML that claims to be JSON": (200, JSON, HTML.encode()),
    "JSON of unknown type": (200, "text/plain", b'{"jobs": []}'),
    "binary": (200, "application/octet-stream", bytes(range(256))),
    "not UTF-8": (200, JSON, b"\xff\xfe\x00"),
    "null": (200, JSON, b"null"),
    "list": (200, JSON, b"[]"),
    "list of objects": (200, JSON, b'[{"job_id": 1}]'),
    "number": (200, JSON, b"17"),
    "text": (200, JSON, b'"job_id"'),
    "deep": (200, JSON, b"[" * 100_000),
    "deep object": (200, JSON, b'{"meta":' * 100_000),
    "of another service": (200, JSON, b'{"message": "welcome"}'),
    "gigantic text": (200, "text/html", b"<p>" + b"x" * 3_000_000),
    "created": (201, "text/html", b"made"),
    "redirect": (302, "text/html", b""),
    "redirect that stays": (308, "text/html", b""),
    "bad request": (400, "text/plain", b"Unable to parse query."),
    "no token": (401, "text/plain", b"Authentication failure"),
    "401 as JSON": (401, JSON, b"{}"),
    "no such URL": (404, "text/plain", b"Unable to find requested URL."),
    "too large": (413, "text/html", HTML.encode()),
    "too many": (429, "text/plain", b"slow down"),
    "own error": (500, JSON, b'{"errors": [{"error_number": 2017, "error": "Invalid job id specified"}]}'),
    "errors that are none": (500, JSON, b'{"errors": "no", "warnings": 17}'),
    "errors of any kind": (500, JSON, b'{"errors": [null, 1, [], {}, {"error_number": "x", "error": {}}]}'),
    "error without a body": (500, JSON, b""),
    "error in half": (500, JSON, b'{"errors": [{"error_num'),
    "bad gateway": (502, "text/html", HTML.encode()),
    "unavailable": (503, None, b""),
    "gateway timeout": (504, "text/html", b"<h1>504</h1>"),
    "authentication required": (511, "text/html", b"<h1>Login</h1>"),
    "no status of Python's": (520, "text/html", b"<h1>Web server returns an unknown error</h1>"),
    "520 as JSON": (520, JSON, b'{"errors": []}'),
    "599": (599, JSON, b"null"),
}
VALUES: dict[str, Bad] = {
    "nothing new": (304, None, b""),
    "no content": (204, None, b""),
}
BAD = ERRORS | VALUES


@pytest.fixture(scope="module", autouse=True)
def clock() -> Iterator[Clock]:
    clock = Clock(tick=0.001)

    async def sleep(seconds: float, *_: object) -> None:
        clock.sleep(seconds)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "sleep", clock.sleep)
        patch.setattr(time, "monotonic", clock)
        patch.setattr(asyncio, "sleep", sleep)
        yield clock


def response(bad: Bad) -> httpx.Response:
    status, content_type, body = bad
    headers = {"Location": "http://elsewhere.invalid/"} if status in (302, 308) else {}
    if content_type:
        headers["Content-Type"] = content_type
    return httpx.Response(status, headers=headers, content=body)


def any_request(operation: Operation) -> Request[Any]:
    return operation.request(path=dict.fromkeys(re.findall(r"{(\w+)}", operation.path), "1"))


def harmless(error: meluxina.MeluxinaError) -> None:
    """What every error must be: short, of printable characters, and without the token."""
    text = str(error)
    assert 10 < len(text) < 2000
    assert text.replace("\n", "").isprintable()
    assert not re.search(r"<\/?[a-z]+[^<]*>", text)
    assert TOKEN not in text


@every_version
@pytest.mark.parametrize("name", ERRORS)
def test_every_operation_turns_a_bad_answer_into_an_error_with_its_status(version: str, name: str) -> None:
    server = RecordingServer(lambda _: response(ERRORS[name]))
    with mocked_client(server, api_version=version) as connected:
        for operation in operations(version).values():
            with pytest.raises(meluxina.AnswerError) as raised:
                connected.send(any_request(operation))
            assert raised.value.status == ERRORS[name][0]
            harmless(raised.value)


@every_version
@pytest.mark.parametrize("name", VALUES)
def test_an_empty_answer_is_accepted_only_where_slurmrestd_sends_one(version: str, name: str) -> None:
    status = VALUES[name][0]
    with mocked_client(RecordingServer(lambda _: response(VALUES[name])), api_version=version) as connected:
        for operation in operations(version).values():
            accounting = operation.path.startswith("/slurmdb/")
            request = any_request(operation)
            if accounting and (status == 204 or operation.method != "GET"):
                answer = connected.send(request)
                assert (answer.status_code, answer.content, answer.parsed) == (status, b"", None)
            else:
                with pytest.raises(meluxina.UnreadableAnswer) as raised:
                    connected.send(request)
                assert raised.value.status == status
                harmless(raised.value)
        if status == 304:
            answer = connected.send(connected.api().slurm.get_jobs.request(update_time=1))
            assert (answer.status_code, answer.parsed) == (304, None)


# The facade

ARGUMENTS: dict[str, Any] = {
    "script": "true",
    "job": 1,
    "job_id": 1,
    "jobs": [1, 2],
    "mark": "meluxina-1",
    "name": "x",
    "calls": ["true"],
    "state": {"meluxina": 1, "job": "1", "submit_time": "2026-01-01T00:00:00Z"},
}
"""A value for each argument that a method of the client wants."""
EXTRA: dict[str, dict[str, Any]] = {
    "cancel": {"jobs": 1},
    "changes": {"jobs": [1, 2], "timeout": 5},
    "check": OBLIGATORY,
    "submit": OBLIGATORY,
    "submit_many": OBLIGATORY,
    "update": {"comment": "x"},
    "wait": {"timeout": 5},
    "wait_all": {"timeout": 5},
    "as_completed": {"timeout": 5},
}
NO_REQUEST = {"aclose", "as_user", "close", "api", "send", "receive"}
"""What sends nothing of its own, and what is tried with every operation above."""


def methods() -> list[str]:
    found = inspect.getmembers(meluxina.Client, inspect.isfunction)
    return [name for name, _ in found if not name.startswith("_") and name not in NO_REQUEST]


def call(target: Any, name: str) -> Any:
    """Call a method with values of ours for what it wants."""
    method = getattr(target, name)
    obligatory = [
        parameter
        for parameter in inspect.signature(method).parameters.values()
        if parameter.default is parameter.empty and parameter.kind is not parameter.VAR_KEYWORD
    ]
    positional = [ARGUMENTS[one.name] for one in obligatory if one.kind is one.POSITIONAL_ONLY]
    by_name = {one.name: ARGUMENTS[one.name] for one in obligatory if one.kind is not one.POSITIONAL_ONLY}
    return method(*positional, **by_name, **EXTRA.get(name, {}))


def look(value: Any, depth: int = 4) -> None:
    """Read everything that a result shows, and what that shows in turn: a job's parts are jobs."""
    if depth == 0:
        return
    if isinstance(value, Listing | View):
        value._repr_html_()
    if isinstance(value, types.GeneratorType | list | tuple):
        for item in value:
            look(item, depth)
    elif isinstance(value, Mapping):
        look(list(value.values()), depth)
    elif isinstance(value, msgspec.Struct) and type(value).__module__.startswith("meluxina"):
        repr(value)
        if isinstance(value, View):
            json.dumps(value.to_dict())
        for name, _ in inspect.getmembers(type(value), lambda member: isinstance(member, property)):
            look(getattr(value, name), depth - 1)


@every_version
@pytest.mark.parametrize("name", BAD)
def test_every_method_ends_in_an_error_or_a_value_whatever_the_answer(version: str, name: str) -> None:
    """And in the end: nothing here waits for ever, or asks for ever."""
    for method in methods():
        server = RecordingServer(lambda _: response(BAD[name]))
        with mocked_client(server, api_version=version) as connected:
            try:
                look(call(connected, method))
            except meluxina.VersionError:
                assert not server.requests
            except meluxina.MeluxinaError as error:
                harmless(error)
                assert server.requests
            else:
                assert name in VALUES or method in ("served_versions", "submit_many"), method


@pytest.mark.parametrize("name", BAD)
def test_finding_out_the_version_ends_whatever_the_answer(name: str) -> None:
    with mocked_client(RecordingServer(lambda _: response(BAD[name])), api_version=None) as connected:
        try:
            connected.jobs()
        except meluxina.MeluxinaError as error:
            harmless(error)
        else:
            assert name in VALUES


@every_version
@pytest.mark.parametrize("name", BAD)
def test_the_async_client_takes_bad_answers_as_the_sync_one(version: str, name: str) -> None:
    async def running(kind: str) -> str:
        server = RecordingServer(lambda _: response(BAD[name]))
        async with mocked_async_client(server.serve_async, api_version=version) as connected:
            try:
                return repr(await call(connected, kind))
            except meluxina.MeluxinaError as error:
                return f"{type(error).__name__}: {error}"

    def blocking(kind: str) -> str:
        with mocked_client(RecordingServer(lambda _: response(BAD[name])), api_version=version) as connected:
            try:
                return repr(call(connected, kind))
            except meluxina.MeluxinaError as error:
                return f"{type(error).__name__}: {error}"

    for kind in ("jobs", "job", "cancel", "ping"):
        assert asyncio.run(running(kind)) == blocking(kind)


# Recorded answers, spoiled

EXCHANGES = {
    version: [exchange for _, exchange in recordings.load(RECORDINGS / version) if exchange.is_json]
    for version in RECORDED
}
STRANGE: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**32 - 1, 2**32 - 2, 2**63, -(2**63), 2**64, 10**400, 0.5, -1e300, 1e308, "",
    "x", "\0", "None", "💥" * 50, "17", "-1", "NaN", "2026-13-45", [], [None], [[]], ["x", 1], {}, {"set": True},
    {"set": True, "infinite": False, "number": None}, {"set": True, "number": -(2**40)}, {"number": "x"}, {"a": {}},
    {"set": "x", "infinite": [], "number": {}}, {"set": True, "infinite": False, "number": 2**63},
)  # fmt: skip


def spoiled(body: bytes, chance: random.Random) -> bytes:
    """One answer as something broken would send it: in its values, or in its bytes."""
    if chance.random() < 0.75:
        data = json.loads(body)
        for _ in range(chance.choice((1, 1, 1, 2, 3, 10))):
            data = _strange(data, chance)
        # A NaN and a lone surrogate are what careless writers of JSON write.
        return json.dumps(data, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    kind = chance.randrange(5)
    place, end = sorted((chance.randrange(len(body) + 1), chance.randrange(len(body) + 1)))
    if kind == 0:
        return body[:place]
    if kind == 1:
        return body[:place] + body[end:]
    if kind == 2:
        return body[:end] + body[place:]
    if kind == 3:
        return body[:place] + chance.randbytes(chance.randrange(1, 5)) + body[place + chance.randrange(5) :]
    return body[:place] + bytes([chance.randrange(256)]) + body[place + 1 :]


def _strange(data: Any, chance: random.Random) -> Any:
    """The same with something else in one place, found by going down by chance."""
    if chance.random() < 0.15 or not isinstance(data, dict | list) or not data:
        return chance.choice((*STRANGE, float("nan"), float("inf"), "\ud800"))
    if isinstance(data, list):
        index = chance.randrange(len(data))
        return [*data[:index], _strange(data[index], chance), *data[index + 1 :]]
    # What the views read is in the long branches: `jobs`, `nodes`, `users`; not in `meta`.
    key = max(chance.sample(sorted(data), min(2, len(data))), key=lambda name: len(repr(data[name])))
    if chance.random() < 0.1:
        return {name: value for name, value in data.items() if name != key}
    return {**data, key: _strange(data[key], chance)}


def operation_of(request: httpx.Request, version: str) -> str:
    """The operation that a request is for."""
    path = request.url.path
    if path == "/openapi/v3":
        # Any answer of any shape.
        return "slurm_get_jobs"
    return next(
        name
        for name, operation in sorted(operations_of(version).items(), key=lambda pair: "{" in pair[1].path)
        if operation.method == request.method
        and re.fullmatch(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(operation.path)), path)
    )


_OPERATIONS = {version: operations(version) for version in RECORDED}


def operations_of(version: str) -> dict[str, Operation]:
    return _OPERATIONS[version]


def good(version: str, operation: str, chance: random.Random) -> Exchange:
    """A recorded answer of an operation: mostly a success."""
    found = [exchange for exchange in EXCHANGES[version] if exchange.operation == operation]
    fine = [exchange for exchange in found if exchange.status == 200]
    return chance.choice(fine if fine and chance.random() < 0.9 else found)


def as_asked(body: bytes) -> bytes:
    """A recorded answer, with the numbers of the jobs that the methods are called with."""
    data = json.loads(body)
    for number, job in enumerate(data.get("jobs") or [], 1):
        job["job_id"] = number
    if "job_id" in data:
        data["job_id"] = 1
    return json.dumps(data).encode()


MANY = settings(
    max_examples=CASES // (2 * len(RECORDED)),
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@every_recorded_version
@given(seed=st.integers(0, 2**64 - 1))
@MANY
def test_a_spoiled_answer_is_a_value_or_an_error_to_every_method(version: str, seed: int) -> None:
    chance = random.Random(seed)

    def answer(request: httpx.Request) -> httpx.Response:
        exchange = good(version, operation_of(request, version), chance)
        body = as_asked(exchange.body)
        body = spoiled(body, chance) if chance.random() < 0.7 else body
        return httpx.Response(exchange.status, headers={"Content-Type": JSON}, content=body)

    method = chance.choice(methods())
    with warnings.catch_warnings(), mocked_client(RecordingServer(answer), api_version=version) as connected:
        warnings.simplefilter("ignore")
        try:
            look(call(connected, method))
        except meluxina.MeluxinaError as error:
            harmless(error)


@every_recorded_version
@given(seed=st.integers(0, 2**64 - 1))
@MANY
def test_a_spoiled_answer_of_any_operation_is_a_value_or_an_error(version: str, seed: int) -> None:
    chance = random.Random(seed)
    exchange = chance.choice(EXCHANGES[version])
    answer = httpx.Response(exchange.status, headers={"Content-Type": JSON}, content=spoiled(exchange.body, chance))
    with warnings.catch_warnings(), mocked_client(RecordingServer(lambda _: answer), api_version=version) as connected:
        warnings.simplefilter("ignore")
        try:
            parsed: Any = connected.send(any_request(operations_of(version)[exchange.operation])).parsed
        except meluxina.MeluxinaError as error:
            harmless(error)
        else:
            repr(parsed)
            parsed.to_dict()
