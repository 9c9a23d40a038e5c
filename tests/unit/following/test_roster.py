"""Which jobs need a look if lists of states are all that is known of them."""

from __future__ import annotations

from typing import Any

import pytest

from meluxina.errors import VersionError
from meluxina.following import roster as rosters
from meluxina.following.roster import Roster
from meluxina.jobs.view import JobView
from meluxina.queries.job_filter import JobFilter
from meluxina.queries.standing import Entry
from slurmrestd import load
from tests.builders import NEW, decoded, job_answer, job_view, task_answer
from tests.fakes import Clock

MODELS = load(NEW).models


def entries(**states: str) -> list[Entry]:
    """States by job: `_7="PENDING"`."""
    return [Entry.read(decoded(job_id=name[1:], state=[state])) for name, state in states.items()]


def row(job_id: int, state: str, name: str = "mine", **fields: Any) -> JobView:
    return job_view(MODELS, **job_answer(job_id, state, **{"name": name, **fields}))


def states_of(jobs: Any) -> dict[int, str]:
    return {number: str(job.state) for number, job in jobs.items()}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("meluxina.following.roster.time.monotonic", clock)
    return clock


@pytest.fixture
def roster(clock: Clock) -> Roster[JobView]:
    """One that has seen a job that meets the conditions, and one that does not."""
    assert clock.now
    roster: Roster[JobView] = Roster(JobFilter(name="mine"))
    first = entries(_7="PENDING", _8="PENDING")
    assert roster.news(first) == [7, 8]
    assert states_of(roster.take(first, [7, 8], [row(7, "PENDING"), row(8, "PENDING", "other")])) == {7: "PENDING"}
    return roster


def test_what_has_not_changed_needs_no_look(roster: Roster[JobView]) -> None:
    same = entries(_7="PENDING", _8="PENDING")
    assert roster.news(same) == []
    assert states_of(roster.take(same, [], [])) == {7: "PENDING"}


def test_a_change_needs_a_look_only_in_a_job_that_meets_the_conditions(roster: Roster[JobView]) -> None:
    assert roster.news(entries(_7="PENDING", _8="RUNNING")) == []
    assert roster.news(entries(_7="RUNNING", _8="PENDING")) == [7]


def test_what_was_not_taken_in_is_news_again(roster: Roster[JobView]) -> None:
    changed = entries(_7="RUNNING", _8="PENDING")
    assert roster.news(changed) == roster.news(changed) == [7]
    assert states_of(roster.take(changed, [7], [row(7, "RUNNING")])) == {7: "RUNNING"}
    assert roster.news(changed) == []


def test_a_new_job_needs_one_look_whoever_it_is(roster: Roster[JobView]) -> None:
    more = entries(_7="PENDING", _8="PENDING", _9="PENDING", _10="RUNNING")
    assert roster.news(more) == [9, 10]
    rows = [row(9, "PENDING"), row(10, "RUNNING", "other")]
    assert states_of(roster.take(more, [9, 10], rows)) == {7: "PENDING", 9: "PENDING"}
    assert roster.news(more) == []


def test_a_job_that_is_listed_no_longer_is_left_out(roster: Roster[JobView]) -> None:
    assert states_of(roster.take(entries(_8="PENDING"), [], [])) == {}
    assert roster.news(entries(_7="RUNNING", _8="PENDING")) == [7], "its number may be another job's"


def test_a_job_that_was_forgotten_before_the_look_is_left_out(roster: Roster[JobView]) -> None:
    assert states_of(roster.take(entries(_7="COMPLETED", _8="PENDING"), [7], [])) == {}


def test_a_job_that_no_longer_meets_the_conditions_is_left_out(roster: Roster[JobView]) -> None:
    changed = entries(_7="RUNNING", _8="PENDING")
    assert states_of(roster.take(changed, [7], [row(7, "RUNNING", "renamed")])) == {}


def test_now_and_then_everything_is_looked_at(roster: Roster[JobView], clock: Clock) -> None:
    same = entries(_7="PENDING", _8="PENDING")
    clock.now += rosters._RENEWAL - 1
    assert roster.news(same) == []
    clock.now += 1
    assert roster.news(same) == [7, 8]
    assert states_of(roster.take(same, [7, 8], [row(7, "PENDING"), row(8, "PENDING")])) == {7: "PENDING", 8: "PENDING"}
    assert roster.news(same) == []


def test_a_task_that_has_started_is_no_news_of_those_that_wait(roster: Roster[JobView]) -> None:
    waiting = {"_20_0": "PENDING", "_20_1": "PENDING"}
    rest = {"_7": "PENDING", "_8": "PENDING"}

    def array(text: str) -> JobView:
        return job_view(MODELS, **task_answer(20, text, "PENDING", array_id=20) | {"name": "mine"})

    roster.take(entries(**rest, **waiting), [20], [array("0-1")])
    started = entries(**rest, _20_1="PENDING", _21_0="RUNNING")
    assert roster.news(started) == [21]
    task = job_view(MODELS, **task_answer(21, 0, "RUNNING", array_id=20) | {"name": "mine"})
    jobs = roster.take(started, [21], [task])
    assert {number: job.array_indices for number, job in jobs.items()} == {7: (), 20: (1,), 21: (0,)}
    # The last of them keeps the array's number.
    assert roster.news(entries(**rest, _20_1="RUNNING", _21_0="RUNNING")) == [20]


def test_a_server_that_names_no_users_is_no_server_for_a_condition_on_them(clock: Clock) -> None:
    assert clock.now
    nobody = {"user_name": ""}
    roster: Roster[JobView] = Roster(JobFilter(user="u100001"))
    with pytest.raises(VersionError):
        roster.take(entries(_7="PENDING"), [7], [row(7, "PENDING", **nobody)])


def test_a_single_job_whose_user_has_no_name_is_nobodys(clock: Clock) -> None:
    assert clock.now
    roster: Roster[JobView] = Roster(JobFilter(user="u100001"))
    roster.take(entries(_7="PENDING"), [7], [row(7, "PENDING")])
    more = entries(_7="PENDING", _8="PENDING")
    assert states_of(roster.take(more, [8], [row(8, "PENDING", user_name="")])) == {7: "PENDING"}


def test_a_list_of_all_jobs_replaces_what_was_there(roster: Roster[JobView]) -> None:
    assert states_of(roster.replace([row(8, "RUNNING"), row(9, "PENDING", "other")])) == {8: "RUNNING"}
