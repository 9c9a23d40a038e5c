"""What a list of states says: of a job, of a task, of a component, and of tasks that it does not name."""

from __future__ import annotations

from typing import Any

import pytest

from meluxina.jobs.view import JobView
from meluxina.queries.standing import Entry, UnreadableEntry, is_vague, with_state
from slurmrestd import load
from tests.builders import NEW, decoded, job_view

MODELS = load(NEW).models


def entry(job_id: Any, *states: str) -> Entry:
    return Entry.read(decoded(job_id=job_id, state=list(states)))


@pytest.mark.parametrize(
    ("text", "number", "places"),
    [
        ("7", 7, (0,)),
        ("7_4", 7, (4,)),
        ("7_[1-3,9]", 7, (1, 2, 3, 9)),
        ("8+1", 8, (1,)),
        # Tasks of an array that were cancelled while they waited, which is not told.
        ("7_*", 7, (0,)),
    ],
)
def test_it_names_a_number_and_places(text: str, number: int, places: tuple[int, ...]) -> None:
    read = entry(text, "PENDING")
    assert (read.number, read.places) == (number, places)


def test_a_state_has_its_flags() -> None:
    state = entry("7", "RUNNING", "COMPLETING").state
    assert state.is_running
    assert "COMPLETING" in (state, *state.flags)


def test_the_order_of_flags_is_no_change() -> None:
    assert entry("7", "COMPLETED", "COMPLETING") == entry("7", "COMPLETING", "COMPLETED")


@pytest.mark.parametrize("text", ["", None, "job", "7_", "7_x", "_*", "0"])
def test_what_names_no_job_is_unreadable(text: Any) -> None:
    with pytest.raises(UnreadableEntry, match="which is no job"):
        entry(text, "PENDING")


def test_what_names_no_state_is_unreadable() -> None:
    with pytest.raises(UnreadableEntry, match="no state of job 7_4"):
        entry("7_4")


@pytest.mark.parametrize(("text", "expected"), [("7_*", True), ("7", False), ("7_4", False), (None, False)])
def test_tasks_that_are_not_named_are_told_from_a_whole(text: str | None, expected: bool) -> None:
    assert is_vague(decoded(job_id=text, state=["CANCELLED"])) is expected


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("7", {}),
        ("7_4", {"array_job_id": 5, "array_task_id": 4}),
        ("7+1", {"het_job_id": 5, "het_job_offset": 1}),
    ],
)
def test_it_is_written_as_a_job_of_the_whole_that_it_belongs_to(text: str, more: dict[str, Any]) -> None:
    read = entry(text, "RUNNING", "COMPLETING")
    assert read.fields(5, read.places[0]) == {"job_id": 7, "job_state": ["COMPLETING", "RUNNING"]} | more


def test_a_row_is_copied_in_the_state_in_which_it_is_now() -> None:
    before: JobView = job_view(MODELS, job_id=7, job_state=["PENDING"], name="mine")
    after = with_state(before, entry("7", "RUNNING"))
    assert (before.state, after.state, after.name) == ("PENDING", "RUNNING", "mine")
