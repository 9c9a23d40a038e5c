"""Each failure that a trial looks for shows in its count, and nothing else does."""

from __future__ import annotations

import pytest

from devtools.faults.cli import good
from devtools.faults.count import judge, summary, table, total
from devtools.faults.refusals import is_refused, with_refusals
from devtools.faults.trial import Caller, callers
from devtools.faults.truth import Row

FAILURES = ("duplicates", "lost", "taken for another", "wrong")
ME, OTHER = "run-thread-1", "run-thread-2"


class Job:
    def __init__(self, job_id: int, name: str | None) -> None:
        self.id = job_id
        self.name = name


def caller(job_id: int | None = 1, **changes: object) -> Caller:
    me = Caller(ME, **changes)  # type: ignore[arg-type]
    if job_id is not None:
        me.got(Job(job_id, ME))
    return me


def row(job_id: int, name: str = ME, state: str = "PENDING", comment: str = "") -> Row:
    return Row(job_id, state, name, comment)


def failures(me: Caller, rows: list[Row], former: list[Row] | None = None, fault: str = "none") -> dict[str, int]:
    verdicts = judge([me], rows, {ME: fault}, former or [])
    figures = {column: total(verdicts, column) for column in FAILURES if total(verdicts, column)}
    assert good(verdicts) == (not figures)
    return figures


def test_a_job_that_its_caller_holds_is_no_failure() -> None:
    me = caller()
    for verb in ("refresh", "wait"):
        me.saw(verb, 1, ME)
    # What accounting calls a job whose start it never heard of.
    me.saw("wait", 1, "allocation")
    me.changes |= {"update", "cancel"}
    assert failures(me, [row(1, state="CANCELLED", comment=f"from {ME} [meluxina a]"), row(2, OTHER)]) == {}


def test_two_jobs_of_one_submit_are_a_duplicate() -> None:
    assert failures(caller(), [row(1), row(2)]) == {"duplicates": 1}
    assert failures(caller(2), [row(2)], former=[row(1)]) == {"duplicates": 1}


def test_a_job_that_its_caller_does_not_know_is_lost() -> None:
    assert failures(caller(None, error="ServerError"), [row(1)]) == {"lost": 1}
    assert failures(caller(None, error="SubmitUnknown", mark="a"), [row(1)]) == {"lost": 1}


def test_a_job_that_the_controller_forgot_is_not_lost_by_its_caller() -> None:
    assert failures(caller(None, error="SubmitUnknown", mark="a"), [row(1, OTHER)], former=[row(1)]) == {}
    assert failures(caller(), [row(1, OTHER)], former=[row(1)]) == {}


@pytest.mark.parametrize("verb", ["refresh", "wait", "resolve"])
def test_a_job_that_calls_itself_another_is_taken_for_another(verb: str) -> None:
    me = caller()
    me.saw(verb, 1, OTHER)
    assert failures(me, [row(1, OTHER)], former=[row(1)]) == {"taken for another": 1}


def test_a_submit_that_returns_the_job_of_another_is_taken_for_another() -> None:
    assert failures(caller(2), [row(2, OTHER)]) == {"taken for another": 1}


def test_a_number_alone_is_taken_for_another_only_if_it_never_was_the_callers_own() -> None:
    me = caller(None, error="killed", mark="a", resolved=1)
    me.saw("resolve", 1, None)
    assert failures(me, [row(1, OTHER)], former=[row(1)]) == {}
    assert failures(me, [row(1, OTHER)]) == {"taken for another": 1}


def test_an_update_that_reaches_another_job_is_taken_for_another() -> None:
    rows = [row(1, OTHER, comment=f"from {ME} [meluxina a]")]
    assert failures(caller(), rows, former=[row(1)]) == {"taken for another": 1}
    # A name that begins like this one's is not this one.
    assert failures(caller(), [row(1, OTHER, comment=f"from {ME}0")], former=[row(1)]) == {}


def test_a_cancel_that_reaches_another_job_is_taken_for_another() -> None:
    me = caller()
    me.changes.add("cancel")
    assert failures(me, [row(1, OTHER, state="PENDING")], former=[row(1)]) == {}
    assert failures(me, [row(1, OTHER, state="CANCELLED")], former=[row(1)]) == {"taken for another": 1}
    assert failures(caller(), [row(1, OTHER, state="CANCELLED")], former=[row(1)]) == {}


def test_a_job_that_is_nowhere_is_wrong() -> None:
    assert failures(caller(7), []) == {"wrong": 1}


def test_a_doubt_about_what_the_plugin_refused_is_wrong_if_its_answer_came() -> None:
    [name] = [name for name in with_refusals([f"run-{index}" for index in range(10)]) if is_refused(name)]
    me = Caller(name, mark="a", error="SubmitUnknown")
    assert total(judge([me], [], {name: "none"}), "wrong") == 1
    assert total(judge([me], [], {name: "cut before the answer"}), "wrong") == 0
    assert total(judge([Caller(name, error="ServerError")], [], {name: "none"}), "wrong") == 0


def test_every_tenth_caller_is_refused_by_slurm_error_or_a_number() -> None:
    names = [caller.name for caller in callers("run", "task", 40, refusals=True)]
    assert len(set(names)) == 40
    assert [name for name in names if is_refused(name)] == [
        "run-task-9-refused-1",
        "run-task-19-refused2050",
        "run-task-29-refused-1",
        "run-task-39-refused2050",
    ]
    assert not any(is_refused(caller.name) for caller in callers("run", "task", 40))


def test_a_summary_names_the_failures() -> None:
    me = caller()
    me.saw("wait", 1, OTHER)
    verdicts = judge([me, Caller(OTHER)], [row(1, OTHER), row(3), row(4)], {}, [row(1)])
    assert summary(verdicts) == "duplicates 2, lost 1, taken for another 1, wrong 0"
    assert "taken for another" in table(verdicts)
