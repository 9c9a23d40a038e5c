"""Lists are asked for only if they have changed, and no change is missed."""

from __future__ import annotations

import pytest

from meluxina.full_lists import ChangeTime
from meluxina.jobs.view import JobView
from meluxina.queries.questions import Cost
from slurmrestd.v0_0_38 import models
from tests.builders import job_view
from tests.fakes import Clock


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("meluxina.full_lists.time.monotonic", clock)
    return clock


def timed_job(state: str, submit: int, start: int, end: int) -> JobView:
    return job_view(models, job_state=state, submit_time=submit, start_time=start, end_time=end)


def test_the_first_list_is_asked_for_without_a_change_time(clock: Clock) -> None:
    assert clock.now
    assert ChangeTime().ask() is None


def test_the_servers_last_update_is_the_next_change_time(clock: Clock) -> None:
    since = ChangeTime()
    since.ask()
    since.told(5000, [])
    clock.now += 60
    assert since.ask() == 5000


def test_without_a_last_update_only_times_that_surely_passed_count(clock: Clock) -> None:
    since = ChangeTime()
    since.ask()
    # A pending job's start and a running one's end are expectations.
    since.told(
        None,
        [timed_job("PENDING", 100, 9000, 9900), timed_job("RUNNING", 90, 120, 9000), timed_job("FAILED", 10, 20, 110)],
    )
    assert since.ask() == 120
    # The answer was waited for; when the server made it is known no better than that it was asked 10 s after.
    clock.now += 10
    assert since.ask() == 120
    clock.now += 3
    since.told(None, [timed_job("FAILED", 90, 120, 125)])
    assert since.ask() == 130


def test_an_empty_list_without_a_last_update_gives_no_change_time(clock: Clock) -> None:
    since = ChangeTime()
    since.ask()
    since.told(None, [])
    clock.now += 1
    assert since.ask() is None


def test_everything_is_asked_for_again_after_five_minutes(clock: Clock) -> None:
    since = ChangeTime()
    since.ask()
    since.told(5000, [])
    clock.now += 299
    assert since.ask() == 5000
    clock.now += 2
    assert since.ask() is None
    assert since.ask() == 5000


def test_a_change_becomes_as_likely_as_changes_were_lately() -> None:
    since, cost = ChangeTime(), Cost()
    cost.of_list(100_000)
    assert cost.prefers_list(13, likelihood=since.likelihood), "at first it is as likely as not"
    for _ in range(10):
        since.answered(has_changed=True)
    assert not cost.prefers_list(24, likelihood=since.likelihood)
    for _ in range(20):
        since.answered(has_changed=False)
    assert cost.prefers_list(1, likelihood=since.likelihood)


def test_a_list_that_was_not_asked_for_lately_may_be_quiet_again() -> None:
    since, cost = ChangeTime(), Cost()
    cost.of_list(80_000)
    cost.of_job(4_000)
    since.answered(has_changed=True)
    assert not cost.prefers_list(12, likelihood=since.likelihood)
    for _ in range(4):
        since.passed_over()
    assert cost.prefers_list(12, likelihood=since.likelihood)


def test_a_list_that_is_many_times_as_long_is_not_tried_again() -> None:
    since, cost = ChangeTime(), Cost()
    cost.of_list(800_000)
    since.answered(has_changed=True)
    for _ in range(1000):
        since.passed_over()
    assert not cost.prefers_list(12, likelihood=since.likelihood)


def test_the_whole_list_is_asked_for_where_it_has_to_be() -> None:
    since = ChangeTime()
    since.ask()
    since.told(5000, [])
    since.forget()
    assert since.ask() is None
