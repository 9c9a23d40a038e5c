"""What the Tab key offers, and that it never waits for a server."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from meluxina.cli import completing
from meluxina.testing import FakeSlurm
from meluxina.testing.server import serving
from tests.builders import PROGRAM, run_python

Complete = Callable[[str], list[str]]


@pytest.fixture(autouse=True)
def _old_server() -> None:
    """Let requests go to the fake, in place of what the other tests of this folder have."""


@pytest.fixture
def complete(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Complete:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def complete(line: str) -> list[str]:
        words = line.split(" ")
        variables = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1), "_MELUXINA_COMPLETE": "complete_bash"}
        result = run_python(PROGRAM, **variables)
        assert result.err == ""
        return result.out.split()

    return complete


@pytest.fixture
def slurm(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeSlurm]:
    slurm = FakeSlurm()
    with serving(slurm) as url:
        monkeypatch.setenv("SLURM_URL", url)
        monkeypatch.setenv("SLURM_JWT", slurm.token())
        yield slurm


def wait_for_answer(folder: Path, kind: str, age: float = 0) -> Path:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        for path in folder.glob(f"meluxina/{kind}-*.json"):
            if path.stat().st_mtime > age:
                return path
        time.sleep(0.05)
    raise AssertionError(f"nothing was told of {kind}")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("meluxina jobs --state RUN", {"RUNNING"}),
        ("meluxina jobs --state RUNNING,PEND", {"RUNNING,PENDING"}),
        ("meluxina nodes --state IDL", {"IDLE"}),
        ("meluxina api slurm.get_pi", {"slurm.get_ping"}),
        ("meluxina submit --mail-t", {"--mail-type"}),
        ("meluxina submit --gres", {"--gres", "--gres-flags"}),
        ("meluxina check --excl", {"--exclude", "--exclusive"}),
        ("meluxina submit --part", {"--partition"}),
    ],
)
def test_what_is_known_here_is_offered_at_once(complete: Complete, line: str, expected: set[str]) -> None:
    assert set(complete(line)) == expected


@pytest.mark.parametrize(
    ("kind", "line", "expected"),
    [
        ("partitions", "meluxina submit -p larg", {"largemem"}),
        ("partitions", "meluxina nodes --partition cpu,g", {"cpu,gpu"}),
        ("qos", "meluxina submit --qos sho", {"short", "short-preempt"}),
        ("accounts", "meluxina jobs --account p2", {"p200001", "p200002"}),
        ("jobs", "meluxina cancel ", {"1", "2"}),
    ],
)
def test_what_the_server_knows_is_offered_from_the_next_time_on(
    complete: Complete, slurm: FakeSlurm, tmp_path: Path, kind: str, line: str, expected: set[str]
) -> None:
    with slurm.client() as client, slurm.client("u100002") as other:
        for _ in range(2):
            client.submit("srun x", qos="dev", time_limit=5)
        other.submit("srun x", qos="dev", time_limit=5)
    assert set(complete(line)) <= expected
    path = wait_for_answer(tmp_path / "cache", kind)
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    slurm.down()
    assert set(complete(line)) == expected, "and the server is not asked for a minute"


def test_an_old_answer_is_offered_while_a_new_one_is_asked_for(
    complete: Complete, slurm: FakeSlurm, tmp_path: Path
) -> None:
    line = "meluxina submit -p f"
    complete(line)
    path = wait_for_answer(tmp_path / "cache", "partitions")
    path.write_text('[["fast", ""]]')
    past = time.time() - 120
    os.utime(path, (past, past))
    path.with_suffix(".asked").unlink()
    assert set(complete(line)) <= {"fast", "fpga"}
    wait_for_answer(tmp_path / "cache", "partitions", age=past + 60)
    assert complete(line) == ["fpga"]
    assert slurm.jobs() == []


@pytest.mark.parametrize("text", ["{", "5", '[["a"]]'])
def test_a_spoilt_answer_is_none(complete: Complete, slurm: FakeSlurm, tmp_path: Path, text: str) -> None:
    complete("meluxina submit -p f")
    wait_for_answer(tmp_path / "cache", "partitions").write_text(text)
    assert complete("meluxina submit -p f") == []
    assert slurm.jobs() == []


def test_a_server_that_says_nothing_is_not_waited_for(complete: Complete, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        monkeypatch.setenv("SLURM_URL", f"http://127.0.0.1:{listener.getsockname()[1]}")
        monkeypatch.setenv("SLURM_JWT", "s3cret")
        monkeypatch.setenv("USER_NAME", "u100001")
        start = time.monotonic()
        complete("meluxina jobs --state RUN")
        own = time.monotonic() - start
        start = time.monotonic()
        assert complete("meluxina submit -p c") == []
        assert time.monotonic() - start < own + 0.3 + 0.5, "the machine may be busy"


def test_names_of_profiles_are_offered(complete: Complete, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert complete("meluxina --profile tr") == []
    path = tmp_path / "meluxina" / "config.toml"
    path.parent.mkdir()
    path.write_text("[profiles.training]\n[profiles.test]")
    assert complete("meluxina --profile tr") == ["training"]
    path.write_text("nonsense")
    assert complete("meluxina --profile tr") == []


def test_without_settings_nothing_is_offered(complete: Complete) -> None:
    assert complete("meluxina submit -p c") == []
    assert complete("meluxina cancel ") == []


def test_what_is_computed_counts_as_waiting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(completing, "_ask_aside", lambda *_: None)

    class Context:
        params: dict[str, str] = {}  # noqa: RUF012

        def find_root(self) -> Context:
            return self

    for computed, least, most in ((0.0, 0.2, 0.4), (0.2, 0.0, 0.15), (9.0, 0.0, 0.1)):
        monkeypatch.setattr("time.process_time", lambda computed=computed: computed)
        start = time.monotonic()
        assert completing._known("jobs", Context()) == []  # type: ignore[arg-type]
        assert least <= time.monotonic() - start <= most
