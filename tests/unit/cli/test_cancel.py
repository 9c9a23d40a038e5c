"""`meluxina cancel`: which jobs are meant, and who is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from meluxina.testing import FakeSlurm, serving
from meluxina.testing.__main__ import variables
from tests.builders import PROGRAM

from .conftest import Run
from .terminals import terminal


@pytest.fixture
def jobs(slurm: FakeSlurm) -> FakeSlurm:
    """Own jobs 1 (runs), 2 to 3 (tasks that run), 4 (held) and somebody else's 5."""
    with slurm.client() as client, slurm.client("u100002", account="p200001") as other:
        client.submit("a", qos="short", time_limit=5, partition="cpu", name="one")
        client.submit("a", qos="short", time_limit=5, partition="cpu", name="many", array="0-1")
        client.submit("a", qos="long", time_limit=5, partition="gpu", name="one", hold=True)
        other.submit("a", qos="short", time_limit=5, partition="cpu", name="one")
    slurm.advance(seconds=10)
    return slurm


def cancelled(slurm: FakeSlurm) -> set[str]:
    return {f"{job.user} {job.name}" for job in slurm.jobs() if job.state == "CANCELLED"}


OWN = {"u100001 one", "u100001 many"}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("--me", OWN),
        ("--name many", {"u100001 many"}),
        ("--state PD", {"u100001 one"}),
        ("--state running,SUSPENDED --name one", {"u100001 one"}),
        ("--partition cpu", OWN),
        ("--qos long", {"u100001 one"}),
        ("--account p200001", OWN),
        ("--user u100001 --qos short", OWN),
        ("1 2 --name many", {"u100001 many"}),
        ("--name none", set()),
    ],
)
def test_jobs_that_meet_all_conditions_are_cancelled(run: Run, jobs: FakeSlurm, words: str, names: set[str]) -> None:
    result = run("cancel", "--yes", *words.split())
    assert (result.code, result.out) == (0, "")
    assert result.err == ("" if names else "meluxina: no job meets these conditions\n")
    assert cancelled(jobs) == names


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "which jobs?"),
        ("--me", "say so with --yes"),
        ("--name one --state PD", "say so with --yes"),
        ("--yes --state COMPLETED", "There is no state of jobs to cancel 'COMPLETED'"),
    ],
)
def test_what_is_not_clear_is_refused_where_nobody_can_be_asked(
    run: Run, jobs: FakeSlurm, words: str, message: str
) -> None:
    result = run("cancel", *words.split())
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert cancelled(jobs) == set()


@pytest.mark.parametrize("condition", ["--state", "--name", "--user", "--account", "--partition", "--qos"])
@pytest.mark.parametrize("which", ["--me", "1"])
def test_an_empty_condition_is_refused_not_left_out(run: Run, jobs: FakeSlurm, which: str, condition: str) -> None:
    result = run("cancel", "--yes", which, condition, "")
    assert (result.code, result.out) == (2, "")
    assert "no condition on jobs to cancel may be empty" in result.err
    assert cancelled(jobs) == set()


def test_conditions_with_an_unknown_user_say_so(run: Run, jobs: FakeSlurm) -> None:
    result = run("cancel", "--yes", "--user", "nobody")
    assert result.code == 1
    assert "nobody" in result.err
    assert cancelled(jobs) == set()


def test_a_signal_ends_no_job(run: Run, jobs: FakeSlurm) -> None:
    assert run("cancel", "--yes", "--signal", "USR1", "--name", "many").code == 0
    assert cancelled(jobs) == set()


@pytest.fixture
def settings(jobs: FakeSlurm) -> Iterator[dict[str, str]]:
    with serving(jobs) as url:
        yield variables(jobs, url)


@pytest.mark.parametrize(("answer", "code", "names"), [("y", 0, OWN), ("n", 1, set()), ("", 1, set())])
def test_several_jobs_are_asked_about_on_a_terminal(
    jobs: FakeSlurm, settings: dict[str, str], answer: str, code: int, names: set[str]
) -> None:
    with terminal(PROGRAM, "cancel", "--me", environment=settings) as tty:
        tty.read("Cancel these 4 jobs? [y/N]")
        tty.type(f"{answer}\r")
        assert tty.end() == code
    assert "3 RUNNING, 1 PENDING" in tty.text
    assert cancelled(jobs) == names


@pytest.mark.parametrize("words", ["--qos long", "1 2", "--me --yes"])
def test_nobody_is_asked_about_one_job_or_about_ids(jobs: FakeSlurm, settings: dict[str, str], words: str) -> None:
    with terminal(PROGRAM, "cancel", *words.split(), environment=settings) as tty:
        assert tty.end() == 0
    assert tty.text == ""
    assert cancelled(jobs)
