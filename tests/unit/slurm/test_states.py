"""Every state of every version, in both shapes."""

from __future__ import annotations

import pytest

from meluxina import JobState
from meluxina.slurm.states import FINISHED


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
