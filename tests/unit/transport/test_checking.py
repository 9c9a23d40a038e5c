"""What a server will not do on demand: bad answers of every kind become one clear error."""

from __future__ import annotations

import asyncio
import errno
import gzip
import itertools
import logging
import math
import re
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace
from pytest_httpx import HTTPXMock

import meluxina
import slurmrestd
from devtools.conformance import recordings
from meluxina.advice.served import in_address
from tests.builders import HET_SCRIPT, TOKEN, URL, client_settings, job_answer, number_answer, slurm_answer, submit_job
from tests.fakes import without_states

# What is mocked here is about statuses and errors; that models match real answers is shown elsewhere.
pytestmark = pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Call one method of a new client, sync or async."""

    def run(name: str, *arguments: Any, **changes: Any) -> Any:
        settings = client_settings(timeout=meluxina.Timeouts(retries=0)) | changes
        if request.param == "sync":
            with meluxina.Client(**settings) as client:
                return getattr(client, name)(*arguments)

        async def running() -> Any:
            async with meluxina.AsyncClient(**settings) as client:
                return await getattr(client, name)(*arguments)

        return asyncio.run(running())

    return run


def test_the_token_is_sent_in_a_header_and_never_in_the_url(call: Callable[..., Any], httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=f"{URL}/slurm/v0.0.43/jobs/?flags=ALL", json={"jobs": []})
    assert call("jobs") == []
    for request in httpx_mock.get_requests():
        assert request.headers["X-SLURM-USER-TOKEN"] == TOKEN
        assert request.headers["X-SLURM-USER-NAME"] == "u100001"
        assert TOKEN not in str(request.url)


@pytest.mark.parametrize("version", ["v0.0.40", "v0.0.41"])
def test_an_answer_with_a_number_that_json_does_not_have_is_read(
    version: str, call: Callable[..., Any], httpx_mock: HTTPXMock
) -> None:
    path = Path(__file__).parents[2] / "recordings" / version
    (answer,) = [recording for _, recording in recordings.load(path) if b"Infinity" in recording.body]
    httpx_mock.add_response(url=URL + answer.url, content=answer.body, headers={"Content-Type": "application/json"})
    request = slurmrestd.load(version).api.slurm.get_shares.request()
    parsed = call("receive", request, api_version=version).parsed
    assert math.inf in [share.fairshare.level for share in parsed.shares.shares]


@pytest.mark.parametrize(
    ("status", "content", "kind", "expected"),
    [
        (401, b"Authentication failure", "text/plain", meluxina.AuthenticationError),
        (403, b"<html>no</html>", "text/html", meluxina.AuthenticationError),
        (404, b"Unable to find requested URL", "text/plain", meluxina.NotFoundError),
        (400, b"Unable to parse query.", "text/plain", meluxina.InvalidRequestError),
        (502, b"<html><head><style>x{}</style></head><h1>Bad Gateway</h1></html>", "text/html", meluxina.ServerError),
        (503, b"", "text/plain", meluxina.ServerError),
        (520, b"what", "text/plain", meluxina.ServerError),
        (200, b"<html>Please log in</html>", "text/html", meluxina.UnreadableAnswer),
        (200, b'{"jobs": [', "application/json", meluxina.UnreadableAnswer),
        (200, b"\xff\xfe", "application/json", meluxina.UnreadableAnswer),
        (500, b'{"errors": [', "application/json", meluxina.UnreadableAnswer),
        (302, b"", "text/html", meluxina.UnreadableAnswer),
        (
            511,
            b'{"errors": [{"error_number": 1007, "error": "Protocol"}]}',
            "application/json",
            meluxina.AuthenticationError,
        ),
        (422, b'{"errors": [{"error_number": 2002, "error": "No"}]}', "application/json", meluxina.InvalidRequestError),
        (404, b'{"errors": [{"error_number": 2017, "error": "No"}]}', "application/json", meluxina.NotFoundError),
        (500, b'{"errors": [{"error_code": 2066, "error": "QOS"}]}', "application/json", meluxina.InvalidRequestError),
        (500, b'{"errors": [{"errno": 2018, "error": "Node"}]}', "application/json", meluxina.InvalidRequestError),
        (500, b'{"errors": [{"error_number": 1, "error": "caf\xe9"}]}', "application/json", meluxina.ServerError),
        (500, b'{"errors": "odd"}', "application/json", meluxina.ServerError),
        (500, b"[]", "application/json", meluxina.ServerError),
        (200, b'{"errors": [{"error_number": 9001, "error": "x"}]}', "application/json", meluxina.InvalidRequestError),
    ],
)
def test_a_bad_answer_is_one_clear_error_of_its_kind(
    call: Callable[..., Any],
    httpx_mock: HTTPXMock,
    status: int,
    content: bytes,
    kind: str,
    expected: type[meluxina.AnswerError],
) -> None:
    httpx_mock.add_response(
        url=f"{URL}/slurm/v0.0.43/jobs/?flags=ALL", status_code=status, content=content, headers={"Content-Type": kind}
    )
    # A plain 404 makes the client ask what the server speaks.
    httpx_mock.add_response(url=f"{URL}/openapi/v3", status_code=404, is_optional=True)
    with pytest.raises(expected) as caught:
        call("jobs")
    assert type(caught.value) is expected
    assert caught.value.status == status
    message = str(caught.value)
    assert str(status) in message
    assert "/slurm/v0.0.43/jobs/" in message
    assert "<" not in message
    assert TOKEN not in message


@pytest.mark.parametrize(
    ("status", "numbers", "expected"),
    [
        (500, (2017, 1007), meluxina.AuthenticationError),
        (401, (2017,), meluxina.AuthenticationError),
        (422, (2066, 2017), meluxina.NotFoundError),
        (404, (2066,), meluxina.NotFoundError),
        # A database that can't look may say beside it that there is nothing.
        (404, (9003, 1267), meluxina.InvalidRequestError),
        (500, (1800, 2066), meluxina.InvalidRequestError),
        (503, (2017, 1800), meluxina.NotFoundError),
        (500, (1800, 1), meluxina.ServerError),
        (429, (), meluxina.ServerError),
        (451, (), meluxina.ServerError),
    ],
)
def test_an_answer_that_says_several_things_is_the_one_that_tells_most(
    *,
    call: Callable[..., Any],
    httpx_mock: HTTPXMock,
    status: int,
    numbers: tuple[int, ...],
    expected: type[meluxina.AnswerError],
) -> None:
    httpx_mock.add_response(status_code=status, json={"errors": [{"error_number": number} for number in numbers]})
    with pytest.raises(meluxina.AnswerError) as caught:
        call("send", slurmrestd.load("v0.0.43").api.slurm.get_job.request("7"))
    assert type(caught.value) is expected
    assert caught.value.from_slurmrestd == bool(numbers)


@pytest.mark.parametrize(
    "answer",
    [
        {"status_code": 401, "text": "Authentication failure"},
        {"status_code": 511, "json": {"errors": [{"error_number": 1007}]}},
    ],
    ids=["text", "JSON"],
)
def test_an_error_is_the_right_one_where_no_file_with_hints_can_be_opened(
    call: Callable[..., Any], httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch, answer: dict[str, Any]
) -> None:
    def fail(room: str) -> None:
        raise OSError(errno.EMFILE, "Too many open files", room)

    monkeypatch.setattr("meluxina.lazy.around", fail)
    httpx_mock.add_response(**answer)
    with pytest.raises(meluxina.AuthenticationError) as caught:
        call("send", slurmrestd.load("v0.0.43").api.slurm.get_job.request("7"))
    assert not caught.value.hint


@pytest.mark.parametrize(
    "error", [httpx.ConnectError("refused"), httpx.ReadTimeout("slow"), httpx.RemoteProtocolError("cut")]
)
def test_no_answer_is_connection_failed(
    call: Callable[..., Any], httpx_mock: HTTPXMock, error: httpx.HTTPError
) -> None:
    httpx_mock.add_exception(error, url=f"{URL}/slurm/v0.0.43/jobs/?flags=ALL")
    with pytest.raises(meluxina.ConnectionFailed) as caught:
        call("jobs")
    assert caught.value.status is None
    assert URL in str(caught.value)


UNKNOWN_ADDRESS: dict[str, Any] = {"status_code": 404, "text": "Unable to find requested URL"}
"""What slurmrestd answers to an API version that it does not know."""


def serve(httpx_mock: HTTPXMock, *served: str, refusal: dict[str, Any] = UNKNOWN_ADDRESS) -> None:
    """Answer pings in some API versions, tell which those are, and refuse all else."""

    def answer(request: httpx.Request) -> httpx.Response:
        if in_address(request.url.path) in served:
            # As each version has it.
            return httpx.Response(200, json={"pings": [{"ping": "UP", "pinged": "UP", "responding": True}]})
        if request.url.path == "/openapi/v3":
            return httpx.Response(200, json={"paths": {f"/slurm/{version}/ping": {} for version in served}})
        return httpx.Response(**refusal)

    httpx_mock.add_callback(answer, is_reusable=True)


@pytest.mark.parametrize("newest", slurmrestd.VERSIONS)
def test_the_newest_common_version_is_found(call: Callable[..., Any], httpx_mock: HTTPXMock, newest: str) -> None:
    known = slurmrestd.VERSIONS[: slurmrestd.VERSIONS.index(newest) + 1]
    serve(httpx_mock, *known, "v0.0.1", "v0.999.0")
    assert [ping.is_up for ping in call("ping", api_version=None)] == [True]
    assert f"/{newest}/" in httpx_mock.get_requests()[-1].url.path


def test_no_common_version_names_both_sides(call: Callable[..., Any], httpx_mock: HTTPXMock) -> None:
    serve(httpx_mock, "v0.0.2", "v0.0.1")
    ours = re.escape(", ".join(slurmrestd.VERSIONS))
    with pytest.raises(meluxina.VersionError, match=rf"speaks v0\.0\.1, v0\.0\.2; this package speaks {ours}\."):
        call("ping", api_version=None)


def test_an_explicit_version_that_the_server_does_not_speak_is_an_error(
    call: Callable[..., Any], httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(
        url=f"{URL}/slurm/v0.0.43/jobs/?flags=ALL", status_code=404, text="Unable to find requested URL"
    )
    httpx_mock.add_response(url=f"{URL}/openapi/v3", json={"paths": {"/slurm/v0.0.38/ping": {}}})
    with pytest.raises(meluxina.VersionError, match=r"does not speak v0\.0\.43\. The server speaks v0\.0\.38"):
        call("jobs")


UNKNOWN_ADDRESSES: list[dict[str, Any]] = [
    *({"status_code": status, "headers": {"Location": "/login"}} for status in (301, 302, 303, 307, 308)),
    *({"status_code": status, "html": "<h1>no</h1>"} for status in (200, 400, 403, 404, 405, 410)),
    {"status_code": 403},
]
"""What gateways answer to a path that they do not know."""


@pytest.mark.parametrize("refusal", UNKNOWN_ADDRESSES, ids=str)
def test_a_gateway_that_refuses_unknown_addresses_does_not_hide_the_version(
    call: Callable[..., Any], httpx_mock: HTTPXMock, refusal: dict[str, Any]
) -> None:
    httpx_mock.add_response(url=f"{URL}/slurm/v0.0.43/jobs/?flags=ALL", **refusal)
    httpx_mock.add_response(url=f"{URL}/openapi/v3", json={"paths": {"/slurm/v0.0.38/ping": {}}})
    with pytest.raises(meluxina.VersionError, match=r"does not speak v0\.0\.43\. The server speaks v0\.0\.38"):
        call("jobs")


@pytest.mark.parametrize("refusal", UNKNOWN_ADDRESSES, ids=str)
def test_the_newest_common_version_is_found_behind_such_a_gateway(
    call: Callable[..., Any], httpx_mock: HTTPXMock, refusal: dict[str, Any]
) -> None:
    serve(httpx_mock, slurmrestd.VERSIONS[0], refusal=refusal)
    assert [ping.is_up for ping in call("ping", api_version=None)] == [True]


@pytest.mark.parametrize("refusal", UNKNOWN_ADDRESSES, ids=str)
def test_no_common_version_behind_such_a_gateway_names_both_sides(
    call: Callable[..., Any], httpx_mock: HTTPXMock, refusal: dict[str, Any]
) -> None:
    serve(httpx_mock, "v0.0.1", refusal=refusal)
    with pytest.raises(meluxina.VersionError, match=r"speaks v0\.0\.1; this package speaks v0\.0\."):
        call("ping", api_version=None)


@pytest.mark.parametrize("document", [None, slurmrestd.VERSIONS])
@pytest.mark.parametrize("version", [None, "v0.0.43"])
@pytest.mark.parametrize("refusal", [case for case in UNKNOWN_ADDRESSES if case["status_code"] != 404], ids=str)
def test_a_gateways_refusal_that_is_not_about_the_version_is_shown(
    *,
    call: Callable[..., Any],
    httpx_mock: HTTPXMock,
    refusal: dict[str, Any],
    version: str | None,
    document: Sequence[str] | None,
) -> None:
    if document:
        paths: dict[str, Any] = {f"/slurm/{served}/ping": {} for served in document}
        httpx_mock.add_response(url=f"{URL}/openapi/v3", json={"paths": paths})
    httpx_mock.add_response(**refusal, is_reusable=True)
    with pytest.raises(meluxina.AnswerError) as caught:
        call("ping", api_version=version)
    assert caught.value.status == refusal["status_code"]


@pytest.mark.parametrize("answer", [{"text": "Authentication does not apply to request"}, {"json": slurm_answer(9)}])
def test_missing_credentials_are_an_authentication_error_on_every_release(
    call: Callable[..., Any], httpx_mock: HTTPXMock, answer: dict[str, Any]
) -> None:
    if "json" in answer:
        answer["json"]["errors"][0]["error"] = "Authentication does not apply to request"
    httpx_mock.add_response(status_code=500, **answer)
    with pytest.raises(meluxina.AuthenticationError, match="does not apply") as caught:
        call("jobs", timeout=meluxina.Timeouts())
    assert caught.value.status == 500
    assert "scontrol token" in caught.value.hint
    assert len(httpx_mock.get_requests()) == 1


def test_a_version_that_this_package_does_not_speak_is_an_error(call: Callable[..., Any]) -> None:
    with pytest.raises(meluxina.VersionError, match=r"v9\.9\.9"):
        call("ping", api_version="v9.9.9")


def test_warnings_of_the_server_are_shown(call: Callable[..., Any], httpx_mock: HTTPXMock) -> None:
    ping = {"hostname": "mel", "primary": True, "responding": True}
    answer = {"pings": [ping], "errors": [], "warnings": [{"description": "Ignoring key", "source": "x"}]}
    httpx_mock.add_response(url=f"{URL}/slurm/v0.0.43/ping/", json=answer)
    with pytest.warns(meluxina.SlurmWarning, match="Ignoring key"):
        call("ping")


@pytest.mark.parametrize("job_id", [0, -1, True, "1/../../nodes", "", None])
def test_what_is_no_job_id_never_reaches_a_url(call: Callable[..., Any], httpx_mock: HTTPXMock, job_id: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent"):
        call("job", job_id)
    assert not httpx_mock.get_requests()


def test_the_token_is_in_no_log(
    call: Callable[..., Any], httpx_mock: HTTPXMock, caplog: pytest.LogCaptureFixture
) -> None:
    httpx_mock.add_response(url=f"{URL}/slurm/v0.0.43/jobs/?flags=ALL", status_code=500, json={"errors": []})
    with caplog.at_level(logging.DEBUG), pytest.raises(meluxina.ServerError) as caught:
        call("jobs")
    assert caplog.records
    assert TOKEN not in caplog.text
    assert TOKEN not in repr(caught.value)


@pytest.mark.parametrize("status", [200, 500])
def test_a_submit_that_made_a_job_has_succeeded(httpx_mock: HTTPXMock, status: int) -> None:
    answer = {"job_id": 5, "errors": [{"error_number": 2042, "error": "Job is in held state"}]}
    httpx_mock.add_response(method="POST", status_code=status, json=answer)
    with (
        pytest.warns(meluxina.SlurmWarning, match="held"),
        meluxina.Client(**client_settings()) as client,
    ):
        job = submit_job(client)
    assert (job.id, job.state) == (5, "PENDING")


def noted(text: str) -> dict[str, Any]:
    """What newer servers answer to a submit with something to say of its job."""
    texts = (f"Job submission resulted in non-zero return code: {text}", text)
    return {"warnings": [{"description": each, "source": "slurm_submit_batch_job()"} for each in texts]}


@pytest.mark.parametrize(
    "notes",
    [
        {"errors": [{"error_number": 2042, "error": "Job is in held state"}]},
        noted("Job is in held state, pending scheduler release"),
    ],
)
@pytest.mark.parametrize("hold", [True, None])
def test_a_held_job_warns_only_if_hold_was_not_asked_for(
    httpx_mock: HTTPXMock, hold: bool | None, notes: dict[str, Any]
) -> None:
    httpx_mock.add_response(method="POST", json={"job_id": 5, **notes})
    with warnings.catch_warnings(record=True) as told, meluxina.Client(**client_settings()) as client:
        warnings.simplefilter("always")
        submit_job(client, hold=hold)
    assert len(told) == (0 if hold else 1)


def test_what_newer_servers_say_of_a_job_that_was_taken_is_passed_on_once(httpx_mock: HTTPXMock) -> None:
    text = "Required node not available (down, drained or reserved)"
    httpx_mock.add_response(method="POST", json={"job_id": 5, **noted(text)})
    with pytest.warns(meluxina.SlurmWarning) as told, meluxina.Client(**client_settings()) as client:
        submit_job(client)
    assert [str(entry.message) for entry in told] == [f"job 5: {text} (`meluxina why 5` tells more)"]


async def _jobs() -> None:
    async with meluxina.AsyncClient(**client_settings()) as client:
        await client.jobs()


@pytest.mark.parametrize("ask", [lambda: meluxina.Client(**client_settings()).jobs(), lambda: asyncio.run(_jobs())])
def test_a_warning_names_the_line_of_the_user(httpx_mock: HTTPXMock, ask: Callable[[], object]) -> None:
    httpx_mock.add_response(json={"jobs": [{"job_id": 5}], "warnings": [{"description": "careful"}]})
    with pytest.warns(meluxina.SlurmWarning, match="careful") as told:
        ask()
    assert told[0].filename == __file__


def test_a_heterogeneous_job_is_not_lost_when_its_components_cannot_be_shown(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(method="POST", json={"job_id": 5})
    httpx_mock.add_exception(httpx.ConnectError("gone"), method="GET")
    with meluxina.Client(**client_settings(timeout=meluxina.Timeouts(retries=0))) as client:
        job = submit_job(client, HET_SCRIPT, name="het")
    assert (job.id, job.label, job.state, job.name) == (5, "5", "PENDING", "het")


@pytest.mark.parametrize("method", ["job", "wait"])
def test_a_submitted_job_may_take_a_moment_to_show(
    httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    without_states(httpx_mock, monkeypatch)
    httpx_mock.add_response(method="POST", json={"job_id": 5})
    for _ in range(2):
        httpx_mock.add_response(url=f"{URL}/slurm/v0.0.43/job/5?flags=ALL", status_code=404, json=slurm_answer(2017))
        httpx_mock.add_response(url=f"{URL}/slurmdb/v0.0.43/job/5", json={"jobs": []})
    shown = job_answer(5, "COMPLETED", name="meluxina", submit_time=number_answer(1))
    httpx_mock.add_response(url=f"{URL}/slurm/v0.0.43/job/5?flags=ALL", json={"jobs": [shown]})
    with meluxina.Client(**client_settings(timeout=meluxina.Timeouts(poll=0))) as client:
        job = submit_job(client)
        assert getattr(client, method)(job).state == "COMPLETED"


@pytest.mark.parametrize("method", ["job", "wait"])
def test_a_submitted_job_that_stays_unknown_is_not_found(
    httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    clock = itertools.count()
    monkeypatch.setattr(time, "sleep", lambda _: None)
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    without_states(httpx_mock, monkeypatch)
    httpx_mock.add_response(method="POST", json={"job_id": 5})
    httpx_mock.add_response(method="GET", status_code=404, json=slurm_answer(2017), is_reusable=True)
    with meluxina.Client(**client_settings()) as client:
        job = submit_job(client)
        with pytest.raises(meluxina.NotFoundError):
            getattr(client, method)(job)
    assert 1 < len(httpx_mock.get_requests()) < 30


@pytest.mark.parametrize(
    "error", [{"errno": 2017}, {"error_number": 2017}, {"error_number": 0, "error": "unknown job 5"}]
)
def test_an_unknown_job_is_not_found_in_every_shape_of_the_error(httpx_mock: HTTPXMock, error: dict[str, Any]) -> None:
    httpx_mock.add_response(status_code=500, json={"errors": [error]}, is_reusable=True)
    with meluxina.Client(**client_settings()) as client, pytest.raises(meluxina.NotFoundError):
        client.job(5)


DEEP = b'{"errors": ' + b"[" * 5000 + b"]" * 5000 + b"}"


@pytest.mark.parametrize("status", [200, 400, 500])
def test_an_answer_nested_too_deeply_is_an_error(httpx_mock: HTTPXMock, status: int) -> None:
    json_ = {"Content-Type": "application/json"}
    httpx_mock.add_response(status_code=status, content=DEEP, headers=json_, is_reusable=True)
    with meluxina.Client(**client_settings(token=lambda: TOKEN)) as client, pytest.raises(meluxina.AnswerError):
        client.jobs()


def test_an_answer_packed_twice_is_not_unpacked(httpx_mock: HTTPXMock) -> None:
    bomb = gzip.compress(gzip.compress(b"\0" * 1_000_000))
    httpx_mock.add_response(
        content=bomb, headers={"Content-Type": "application/json", "Content-Encoding": "gzip, gzip"}
    )
    with (
        meluxina.Client(**client_settings()) as client,
        pytest.raises(meluxina.UnreadableAnswer, match="packed more than once"),
    ):
        client.jobs()


def test_an_undeclared_status_that_is_not_json_is_a_server_error(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=500, content=b"{", headers={"Content-Type": "application/json"})
    with meluxina.Client(**client_settings()) as client:
        request = client.api().slurm.get_jobs.request()
        undeclared = replace(request, operation=replace(request.operation, answers={"200": dict}))
        with pytest.raises(meluxina.ServerError):
            client.send(undeclared)


@pytest.mark.parametrize("number", [2000, 2018])
@pytest.mark.parametrize("status", [422, 500])
def test_what_a_change_names_in_its_body_does_not_make_its_job_unknown(
    httpx_mock: HTTPXMock, number: int, status: int
) -> None:
    httpx_mock.add_response(method="POST", status_code=status, json=slurm_answer(number))
    httpx_mock.add_response(method="GET", json={"jobs": [job_answer(5, "PENDING")]})
    with (
        meluxina.Client(**client_settings()) as client,
        pytest.raises(meluxina.InvalidRequestError, match=str(number)),
    ):
        client.update(5, time_limit=3)


@pytest.mark.parametrize("ask", ["node", "partition", "reservation"])
def test_a_page_that_hides_an_address_does_not_make_a_thing_unknown(httpx_mock: HTTPXMock, ask: str) -> None:
    httpx_mock.add_response(status_code=404, html="<h1>default backend - 404</h1>", is_reusable=True)
    with (
        meluxina.Client(**client_settings()) as client,
        pytest.raises(meluxina.NotFoundError, match="no such address"),
    ):
        getattr(client, ask)("mel0001")


@pytest.mark.parametrize("status", [200, 500])
def test_letters_that_the_database_can_not_compare_are_explained(httpx_mock: HTTPXMock, status: int) -> None:
    httpx_mock.add_response(status_code=status, json=slurm_answer(1267))
    with (
        meluxina.Client(**client_settings()) as client,
        pytest.raises(meluxina.InvalidRequestError, match="question mark"),
    ):
        client.history(name="snow ☃")


@pytest.mark.parametrize("status", [500, 502])
def test_a_controller_that_is_down_has_lost_nothing(httpx_mock: HTTPXMock, status: int) -> None:
    httpx_mock.add_response(status_code=status, json=slurm_answer(1800))
    limits = meluxina.Timeouts(retries=0)
    with (
        meluxina.Client(**client_settings(), timeout=limits) as client,
        pytest.raises(meluxina.ServerError, match=r"Nothing is lost.*`meluxina ping`"),
    ):
        client.jobs()
