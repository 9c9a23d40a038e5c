"""Names and values that users get wrong, or right: encoded, or refused before anything is sent; never another URL."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

import meluxina
from meluxina import ConfigurationError, InvalidRequestError, MeluxinaError
from tests.builders import OBLIGATORY, VERSIONS, mocked_client
from tests.fakes import RecordingServer

pytestmark = pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")

# Names that are no path of their own, and what may leave for each.
ENCODED = {
    "a/b": b"a%2Fb",
    "../../slurmdb/v0.0.38/config": b"..%2F..%2Fslurmdb%2Fv0.0.38%2Fconfig",
    "a?update_time=0": b"a%3Fupdate_time%3D0",
    "a#b": b"a%23b",
    "a%2Fb": b"a%252Fb",
    "100%": b"100%25",
    "a b": b"a%20b",
    "...": b"...",
    "a\nX-SLURM-USER-NAME: root": b"a%0AX-SLURM-USER-NAME%3A%20root",
    "a\r\nb": b"a%0D%0Ab",
    "mel[0001-0002]": b"mel%5B0001-0002%5D",
    "ünï": b"%C3%BCn%C3%AF",
    "💥": b"%F0%9F%92%A5",
    "a;b": b"a%3Bb",
    "a\\b": b"a%5Cb",
    "@:+&=": b"%40%3A%2B%26%3D",
}
REFUSED: list[Any] = ["", ".", "..", "a\0b", "\0", "\ud800", None, 17, b"mel0001", ["mel0001"]]
NAMED = {"node": "node", "partition": "partition", "reservation": "reservation"}
"""Methods that ask for one thing by its name, and the part of the URL before it."""


def answer(request: httpx.Request) -> httpx.Response:
    if request.method == "POST":
        return httpx.Response(200, json={"job_id": 17})
    return httpx.Response(200, json={"jobs": [{"job_id": 17}], "nodes": [{}], "partitions": [{}]})


@pytest.fixture
def server() -> RecordingServer:
    return RecordingServer(answer)


@pytest.fixture(params=VERSIONS)
def client(server: RecordingServer, request: pytest.FixtureRequest) -> meluxina.Client:
    return mocked_client(server, api_version=request.param)


@pytest.mark.parametrize("method", NAMED)
@pytest.mark.parametrize("name", ENCODED)
def test_a_name_stays_one_part_of_the_url(
    client: meluxina.Client, server: RecordingServer, method: str, name: str
) -> None:
    try:
        getattr(client, method)(name)
    except meluxina.AnswerError:
        if not server.requests:
            return
    (request,) = server.requests
    assert request.url.raw_path == f"/slurm/{client.api_version}/{NAMED[method]}/".encode() + ENCODED[name]


@pytest.mark.parametrize("method", NAMED)
@pytest.mark.parametrize("name", REFUSED, ids=repr)
def test_a_text_that_can_be_no_name_is_refused(
    client: meluxina.Client, server: RecordingServer, method: str, name: Any
) -> None:
    with pytest.raises(MeluxinaError, match="Nothing was sent") as raised:
        getattr(client, method)(name)
    assert server.requests == []
    assert "\0" not in str(raised.value)


@pytest.mark.parametrize("method", ["job", "cancel", "hold", "release", "wait"])
@pytest.mark.parametrize("job", ["../nodes", "1/../../nodes", "a", "", "-1", 0, -1, 1.5, True, None, 10**30, "1_x"])
def test_what_is_no_job_id_never_reaches_a_url(
    client: meluxina.Client, server: RecordingServer, method: str, job: Any
) -> None:
    with pytest.raises(MeluxinaError, match="Nothing was sent"):
        getattr(client, method)(job)
    assert server.requests == []


@pytest.mark.parametrize(
    "ask",
    [
        lambda client, name: client.jobs(user=name),
        lambda client, name: client.jobs(account=name, partition=name, name=name),
        lambda client, name: client.associations(user=name),
        lambda client, name: client.associations(account=name),
        lambda client, name: client.history(user=name),
        lambda client, name: client.history(account=name, partition=name, name=name),
    ],
)
@pytest.mark.parametrize("name", ENCODED)
def test_a_name_in_a_condition_is_a_value_and_nothing_else(
    client: meluxina.Client, server: RecordingServer, ask: Callable[..., Any], name: str
) -> None:
    with contextlib.suppress(MeluxinaError):
        ask(client, name)
    for request in server.requests:
        known = ("jobs", "associations", "clusters", "users")
        assert request.url.path.rstrip("/").rsplit("/", 1)[-1] in known
        for key, value in request.url.params.multi_items():
            assert key.isidentifier()
            assert value == name or name not in value


def test_conditions_that_exclude_each_other_are_refused(client: meluxina.Client, server: RecordingServer) -> None:
    for ask in (client.jobs, client.history):
        with pytest.raises(InvalidRequestError, match="No job is both"):
            ask(mine=True, user="somebody-else")
    assert server.requests == []


@pytest.mark.parametrize("state", ["FOO", 5, ["IDLE", "x"], "RUNNING"])
def test_an_unknown_node_state_is_refused(client: meluxina.Client, server: RecordingServer, state: Any) -> None:
    with pytest.raises(InvalidRequestError, match="no node state"):
        client.nodes(state=state)
    assert server.requests == []


def test_a_text_that_names_a_file_is_refused_as_a_script(
    client: meluxina.Client, server: RecordingServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "job.sh").write_text("#!/bin/sh\ntrue\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("job.sh", "other.sh"):
        with pytest.raises(InvalidRequestError, match=rf"pathlib.Path\('{name}'\)"):
            client.submit(name, **OBLIGATORY)
    assert server.requests == []
    client.submit(["job.sh"], **OBLIGATORY)
    client.submit(Path("job.sh"), **OBLIGATORY)


@pytest.mark.parametrize("field", ["user", "account", "partition", "name", "state"])
@pytest.mark.parametrize("value", [5, b"x", True, ["a\0"], "a\0b", "\ud800", 1.5], ids=repr)
def test_an_impossible_condition_of_a_query_is_refused(
    client: meluxina.Client, server: RecordingServer, field: str, value: Any
) -> None:
    asking: list[Callable[..., Any]] = [client.jobs, client.history]
    if field in ("user", "account"):
        asking.append(client.associations)
    for ask in asking:
        with pytest.raises(MeluxinaError, match="Nothing was sent"):
            ask(**{field: value})
    assert server.requests == []


@pytest.mark.parametrize("field", ["token", "user"])
@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\0b", "ünï", "a b", "\x7f"])
def test_a_token_or_user_can_not_inject_a_header(field: str, value: str) -> None:
    settings: dict[str, Any] = {"url": "http://127.0.0.1", "token": "t", "user": "u", field: value}
    with pytest.raises(ConfigurationError) as raised:
        meluxina.Client(**settings)
    assert value not in str(raised.value)


# Submissions


@pytest.mark.parametrize(
    "script",
    [
        "",
        " \n\t ",
        "#!/bin/sh\n\0",
        "\0",
        b"#!/bin/sh\n",
        None,
        17,
        [],
        ["true", 17],
        {"a": "b"},
        "echo\r\n",
        "\ud800",
        "\ufeff#!/bin/bash\n#SBATCH -n1",
        "#!/bin/sh\r#SBATCH -n1\rtrue",
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_no_script_is_refused(client: meluxina.Client, server: RecordingServer, script: Any) -> None:
    with pytest.raises(InvalidRequestError):
        client.submit(script, **OBLIGATORY)
    assert server.requests == []


@pytest.mark.parametrize("content", [b"", b"\x7fELF\x00\x01", b"\xff\xfe#!", b"#!/bin/sh\r\ntrue\r\n", b"\0"])
def test_a_file_that_holds_no_script_is_refused(
    client: meluxina.Client, server: RecordingServer, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "script").write_bytes(content)
    for path in (tmp_path / "script", tmp_path, tmp_path / "missing"):
        with pytest.raises(InvalidRequestError):
            client.submit(path, **OBLIGATORY)
    assert server.requests == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"time_limit": -1}, {"time_limit": 10**12}, {"time_limit": "soon"}, {"time_limit": []},
        {"time_limit": timedelta(days=-3)},
        {"time_limit": float("nan")}, {"time_limit": float("inf")}, {"time_limit": True}, {"time_limit": "-1:00"},
        {"time_limit": "1:2:3:4"}, {"nodes": -1}, {"nodes": 0}, {"nodes": "x"},
        {"nodes": "5-2"}, {"nodes": 1.5}, {"tasks": -1}, {"tasks": "many"}, {"tasks": 2**40}, {"tasks": None, "x": 1},
        {"cpus_per_task": -1}, {"cpus_per_task": 2**40}, {"memory_per_node": -1}, {"memory_per_node": "much"},
        {"memory_per_node": "8X"}, {"memory_per_node": 2**80}, {"memory_per_node": 2**63}, {"array": []},
        {"time_limit": "9" * 5000}, {"gpus_per_node": -5}, {"gres": "gpu:-1"},
        {"begin_time": datetime(1, 1, 1, tzinfo=UTC)}, {"comment": "x" * 1024},
        {"begin_time": "yesteryear"}, {"name": 17.5}, {"name": "a\0b"}, {"comment": "\0"}, {"comment": "\ud800"},
        {"environment": {"": "x"}}, {"environment": {"A=B": "x"}}, {"environment": {"A": 1}},
        {"environment": {"A": "\0"}}, {"environment": {"A": None}}, {"environment": [1]}, {"environment": "A=B"},
        {"after": "x"}, {"after": -1}, {"after": [None]}, {"dependency": 1.5},
        {"mark": "a b"}, {"mark": ""}, {"mark": 17}, {"mark": "\n"}, {"priority": -1}, {"nice": "kind"},
        {"signal": "FOO@3"}, {"signal": "SIGWINCH"}, {"signal": "RTMIN@3"}, {"signal": "99"},
        {"hold": "perhaps"}, {"name": {"a": 1}}, {"nodez": 1}, {"tasks": {"set": 1}},
    ],
    ids=repr,
)  # fmt: skip
def test_absurd_values_are_refused_before_anything_is_sent(
    client: meluxina.Client, server: RecordingServer, wrong: dict[str, Any]
) -> None:
    with pytest.raises(MeluxinaError) as raised:
        client.submit("true", **{**OBLIGATORY, **wrong})
    assert [request.method for request in server.requests] == []
    assert "\0" not in str(raised.value)


@pytest.mark.parametrize(
    "wrong",
    [
        {}, {"time_limit": -1}, {"time_limit": "soon"}, {"nodez": 1}, {"priority": "high"},
        {"comment": "\ud800"}, {"comment": "a\0b"}, {"time_limit": float("nan")}, {"tasks": 2**80},
    ],
    ids=repr,
)  # fmt: skip
def test_absurd_changes_are_refused_before_anything_is_sent(
    client: meluxina.Client, server: RecordingServer, wrong: dict[str, Any]
) -> None:
    with pytest.raises(MeluxinaError):
        client.update(17, **wrong)
    assert "POST" not in [request.method for request in server.requests]


ENDLESS = 10**5000
"""Python writes no text of more than 4,300 digits."""
_ASK: dict[str, Callable[[meluxina.Client], Any]] = {
    **{
        f"submit({name})": lambda client, name=name: client.submit("true", **{**OBLIGATORY, name: ENDLESS})  # type: ignore[misc]
        for name in ("time_limit", "nodes", "after", "priority", "minimum_cpus", "mark", "environment", "begin_time")
    },
    "submit(nodes=[])": lambda client: client.submit("true", **OBLIGATORY, nodes=[1, ENDLESS]),
    "submit(array)": lambda client: client.submit("true", **OBLIGATORY, array=range(0, ENDLESS, ENDLESS - 1)),
    "submit(arguments)": lambda client: client.submit("true", **OBLIGATORY, arguments=[ENDLESS]),  # type: ignore[list-item]
    "submit(script)": lambda client: client.submit(ENDLESS, **OBLIGATORY),  # type: ignore[arg-type]
    "submit_many": lambda client: client.submit_many(["true"], at_once=ENDLESS, **OBLIGATORY),
    "job": lambda client: client.job(ENDLESS),
    "wait": lambda client: client.wait(ENDLESS),
    "wait(timeout)": lambda client: client.wait(17, timeout=ENDLESS),
    "wait(timeout=text)": lambda client: client.wait(17, timeout="1h"),  # type: ignore[call-overload]
    "wait(stuck)": lambda client: client.wait(17, stuck=ENDLESS),  # type: ignore[call-overload]
    "wait(until)": lambda client: client.wait(17, until=ENDLESS),  # type: ignore[call-overload]
    "changes(timeout)": lambda client: list(client.changes(mine=True, timeout=ENDLESS)),
    "jobs(ids)": lambda client: client.jobs(ids=[ENDLESS]),
    "jobs(state)": lambda client: client.jobs(state=ENDLESS),  # type: ignore[arg-type]
    "jobs(name)": lambda client: client.jobs(name=ENDLESS),  # type: ignore[arg-type]
    "history(since)": lambda client: client.history(since=ENDLESS),  # type: ignore[arg-type]
    "cancel(signal)": lambda client: client.cancel(17, signal=ENDLESS),
    "update": lambda client: client.update(17, time_limit=ENDLESS),
    "resolve": lambda client: client.resolve(ENDLESS),  # type: ignore[arg-type]
    "node": lambda client: client.node(ENDLESS),  # type: ignore[arg-type]
    "shares": lambda client: client.shares(user=ENDLESS),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("ask", _ASK.values(), ids=_ASK)
def test_a_number_that_python_writes_no_text_of_is_refused_as_any_other(
    client: meluxina.Client, server: RecordingServer, ask: Callable[[meluxina.Client], Any]
) -> None:
    with pytest.raises(MeluxinaError):
        ask(client)
    assert not {"POST", "DELETE"} & {request.method for request in server.requests}


def test_no_environment_is_shown_in_an_error(client: meluxina.Client) -> None:
    with pytest.raises(InvalidRequestError) as raised:
        client.submit("true", **OBLIGATORY, environment=["PASSWORD=open sesame"])  # type: ignore[arg-type]
    assert "sesame" not in str(raised.value)


def test_odd_but_valid_texts_are_sent_unchanged(client: meluxina.Client, server: RecordingServer) -> None:
    odd = "ünï 💥 \"quoted\" 'single' \\ %j $(x) ; & \t end"
    client.submit(f"echo {odd}", **OBLIGATORY, name=odd, comment=odd, environment={"ODD": odd + "\nline"})
    body = json.loads(next(request for request in server.requests if request.method == "POST").content)
    assert body["job"]["name"] == odd
    assert body["job"]["comment"].startswith(odd)
    assert body["script"].endswith(f"echo {odd}")
    given = body["job"]["environment"]
    assert (given["ODD"] if isinstance(given, dict) else dict(line.split("=", 1) for line in given)["ODD"]).endswith(
        "\nline"
    )
