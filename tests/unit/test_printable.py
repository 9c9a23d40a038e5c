"""What another user or a server wrote never steers the terminal that it is shown on."""

from __future__ import annotations

import io
import json
import re
import types
from collections.abc import Callable
from typing import Any

import pytest

import meluxina
from meluxina.cli import failures, output
from meluxina.errors import SlurmError
from meluxina.job_details.steps import Step
from meluxina.jobs.view import JobView
from meluxina.printable import printable, tidy
from meluxina.showing import progress
from meluxina.transport import checking
from meluxina.views.accounting import QOS, TRES, Account, SlurmCluster, User, WCKey
from meluxina.views.association import Association
from meluxina.views.controller import Ping
from meluxina.views.license import License
from meluxina.views.node import Node
from meluxina.views.partition import Partition
from meluxina.views.reservation import Reservation
from slurmrestd import decoding
from slurmrestd.decoding import ContradictionWarning

EVIL = "\x1b[2Ja\nb\r\x9b31m\u202ec\u2066\ud800\u2028\x7f\0"
VIEWS = (JobView, Step, Account, User, Association, QOS, TRES, SlurmCluster, WCKey, License, Ping, Reservation, Node)


class Evil:
    """A model all of whose texts are of an enemy."""

    def __getattr__(self, name: str) -> str:
        return EVIL


@pytest.mark.parametrize("view", [*VIEWS, Partition])
def test_views_show_nothing_that_steers_a_terminal(view: Callable[[Any], Any]) -> None:
    thing = view(Evil())
    assert repr(thing).isprintable()
    assert str(thing).isprintable()
    assert f"{thing}".isprintable()
    assert output.cell(thing).isprintable()
    assert "[2Ja" in repr(thing)


def test_printing_a_job_says_what_it_is() -> None:
    job = JobView(types.SimpleNamespace(job_id=17, name="mine", job_state="RUNNING"))
    assert str(job) == repr(job) == "<JobView 17 mine RUNNING>"


@pytest.mark.parametrize("kind", [meluxina.MeluxinaError, meluxina.InvalidRequestError, meluxina.ConfigurationError])
def test_errors_show_two_lines_at_most(kind: type[meluxina.MeluxinaError]) -> None:
    error = kind(f"no {EVIL}", errors=[SlurmError(1, EVIL, EVIL)], hint=f"see {EVIL}")
    assert len(str(error).splitlines()) == 2
    assert all(line.isprintable() for line in str(error).split("\n"))
    assert str(error.errors[0]).isprintable()
    assert len(str(kind("x" * 10**6))) < 10_000


def test_warnings_show_one_line() -> None:
    with pytest.warns(meluxina.SlurmWarning) as warned:
        checking.tell(EVIL)
    assert str(warned[0].message).isprintable()


def test_a_key_of_the_server_in_a_warning() -> None:
    with pytest.warns(ContradictionWarning, match="contradicts") as warned:
        decoding.convert({EVIL: "x"}, dict[str, int])
    assert str(warned[0].message).isprintable()


def test_the_program_tells_only_what_is_printable(capsys: pytest.CaptureFixture[str]) -> None:
    failures.print_message(f"warning: {EVIL}")
    assert capsys.readouterr().err.replace("\n", "").isprintable()


@pytest.mark.parametrize("state", ["[red]X[/red]", "[link=http://evil.example]X", "[/]", EVIL])
def test_the_progress_line_reads_no_markup(monkeypatch: pytest.MonkeyPatch, state: str) -> None:
    screen = io.StringIO()
    screen.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "300")
    job: Any = JobView(types.SimpleNamespace(job_id=1, job_state=state))
    with progress.bar() as report:
        assert report is not None
        report([job])
    text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", screen.getvalue())
    assert f"0 of 1 ended: 1 {printable(state)}" in text
    assert text.replace("\n", "").replace("\r", "").isprintable()


@pytest.mark.parametrize("letters", ["\x9b31m", "\x7f", "\u202e", "\U000e0041", "\u2028", "\ud83d", "caf\u00e9"])
def test_json_is_the_same_and_printable(letters: str) -> None:
    value = {letters: [letters, "\n\t"]}
    text = output.as_printable(json.dumps(value, ensure_ascii=False, indent=1) + "\r\n")
    assert text.replace("\n", "").isprintable()
    assert json.loads(text) == value


def test_tidy_is_one_line() -> None:
    assert tidy(" a\n\n b\x1b ", 80) == "a b?"
    assert tidy("x" * 10**6, 3) == "xxx…"
