"""Every state of every version, in both shapes."""

from __future__ import annotations

import pytest

from meluxina import InvalidRequestError, JobState, NodeState
from meluxina.changing.kill import conditions
from meluxina.jobs.parts import JobParts
from meluxina.notation.state_names import state_names
from meluxina.queries.job_filter import JobFilter
from meluxina.queries.watch import Watch
from meluxina.slurm.states import FINISHED, JOB_STATES
from meluxina.views.node_state import NODE_BASE_STATES, NODE_STATES


@pytest.mark.parametrize("name", sorted(FINISHED))
def test_a_finished_state_is_neither_running_nor_pending(name: str) -> None:
    for state in (JobState(name), JobState([name])):
        assert state == name
        assert state.is_finished
        assert not state.is_running
        assert not state.is_pending
        assert state.succeeded == (name == "COMPLETED")


@pytest.mark.parametrize(
    ("words", "finished", "running", "pending"),
    [
        (["PENDING"], False, False, True),
        (["RUNNING"], False, True, False),
        (["SUSPENDED"], False, True, False),
        (["RUNNING", "CONFIGURING"], False, True, False),
        ("CONFIGURING", False, True, False),
        (["COMPLETED", "COMPLETING"], False, True, False),
        ("COMPLETING", False, True, False),
        (["CANCELLED", "COMPLETING"], False, True, False),
        (["PENDING", "REQUEUED"], False, False, True),
        ("REQUEUE_HOLD", False, False, True),
        ("SPECIAL_EXIT", False, False, True),
        ("RESIZING", False, True, False),
        (["FAILED", "LAUNCH_FAILED"], True, False, False),
        (["CANCELLED", "REVOKED"], True, False, False),
        (["SOMETHING_NEW"], False, False, False),
        ([], False, False, False),
    ],
)
def test_flags_decide_whether_a_job_is_finished_running_or_pending(
    words: str | list[str], finished: bool, running: bool, pending: bool
) -> None:
    state = JobState(words)
    assert (state.is_finished, state.is_running, state.is_pending) == (finished, running, pending)


def test_unknown_states_and_flags_are_kept() -> None:
    state = JobState(["RUNNING", "LEVITATING"])
    assert state == "RUNNING"
    assert state.flags == ("LEVITATING",)
    assert repr(state) == "JobState('RUNNING+LEVITATING')"
    assert JobState("NEW") == "NEW"


@pytest.mark.parametrize("kind", [JobState, NodeState])
def test_every_name_is_a_constant(kind: type[JobState | NodeState]) -> None:
    names = JOB_STATES if kind is JobState else NODE_STATES
    assert names > (FINISHED if kind is JobState else NODE_BASE_STATES)
    for name in names:
        state = getattr(kind, name)
        assert type(state) is kind
        assert (state, state.flags) == (name, ())
    assert names <= set(dir(kind))


def test_a_constant_is_a_state_like_any_other() -> None:
    assert JobState(["RUNNING", "CONFIGURING"]) == JobState.RUNNING
    assert JobState.CONFIGURING in JobState(["RUNNING", "CONFIGURING"]).words
    assert JobState.FAILED.is_finished
    assert JobState.PENDING.is_pending
    assert NodeState.IDLE.is_idle
    assert not hasattr(JobState, "LEVITATING")


@pytest.mark.parametrize(
    ("text", "name"),
    [("PD", "PENDING"), ("r", "RUNNING"), ("CG", "COMPLETING"), ("CD", "COMPLETED"), ("F", "FAILED"), ("TO", "TIMEOUT")]
    + [("NF", "NODE_FAIL"), ("CA", "CANCELLED"), ("OOM", "OUT_OF_MEMORY"), ("S", "SUSPENDED"), ("pending", "PENDING")],
)
def test_short_forms_of_squeue_are_understood(text: str, name: str) -> None:
    assert JobFilter(states=text).states == frozenset({name})
    assert JobFilter(states=[text, JobState.DEADLINE]).states == frozenset({name, "DEADLINE"})
    assert JobFilter(states=f"{text}, DL").states == frozenset({name, "DEADLINE"}), "as squeue takes several"


def test_short_forms_of_squeue_are_understood_where_jobs_are_cancelled_or_waited_for() -> None:
    nobody = {"mine": None, "own": "u", "user": None, "account": None, "partition": None, "name": None}
    where = conditions(state=["PD", "r", JobState.SUSPENDED], **nobody)  # type: ignore[arg-type]
    assert where is not None
    assert where[1] == frozenset({"PENDING", "RUNNING", "SUSPENDED"})
    for until in ("R", "running", JobState.RUNNING):
        watch: Watch[JobParts] = Watch([17], timeout=None, patience=1, until=until)  # type: ignore[arg-type,type-var]
        assert watch._until_running
    with pytest.raises(InvalidRequestError, match="Did you mean RUNNING"):
        Watch([17], timeout=None, patience=1, until="RUNING")  # type: ignore[arg-type]
    with pytest.raises(InvalidRequestError, match="no state of jobs to cancel 'CD'"):
        conditions(state="CD", **nobody)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name"),
    [("alloc", "ALLOCATED"), ("mix", "MIXED"), ("comp", "COMPLETING"), ("maint", "MAINTENANCE"), ("resv", "RESERVED")],
)
def test_short_forms_of_sinfo_are_understood(text: str, name: str) -> None:
    assert state_names("node state", text, NODE_STATES) == frozenset({name})


@pytest.mark.parametrize(
    ("text", "hint"),
    [("RUNNNG", "Did you mean RUNNING?"), ("runing", "Did you mean RUNNING?"), ("CANCELED", "Did you mean CANCELLED?")]
    + [("nothing like it", "There are BOOT_FAIL, "), ("", "There are "), (None, "There are "), (7, "There are ")],
)
def test_a_misspelt_state_is_refused_with_the_closest(text: object, hint: str) -> None:
    with pytest.raises(InvalidRequestError, match=f"There is no job state {text!r}") as caught:
        state_names("job state", [text], JOB_STATES)  # type: ignore[list-item]
    assert hint in str(caught.value)
    assert "Nothing was sent" in str(caught.value)


def test_a_misspelt_state_of_a_node_is_refused_with_the_closest() -> None:
    with pytest.raises(InvalidRequestError, match="Did you mean DRAIN"):
        state_names("node state", "drained", NODE_STATES)
