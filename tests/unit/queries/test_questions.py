"""When the next question is asked: soon at first, seldom later, never beyond what is to be expected; and for what."""

from __future__ import annotations

import time

import pytest

from meluxina.jobs.view import JobView
from meluxina.queries.questions import Cost, growing, pause
from slurmrestd import load
from tests.builders import NEW, job_view, number_answer

MODELS = load(NEW).models
LONG_AGO = 100_000.0
"""Seconds after which a pause is as long as it may be."""


def row(state: str, **times: float) -> JobView:
    """A job with times in seconds from now."""
    moments = {name: number_answer(int(time.time() + seconds)) for name, seconds in times.items()}
    return job_view(MODELS, job_state=[state], **moments)


@pytest.mark.parametrize(
    ("age", "floor", "expected"), [(0, 1, 1), (1, 1, 1), (10, 1, 6), (100, 1, 15), (0, 20, 20), (100, 20, 20)]
)
def test_a_pause_grows_from_the_floor_to_a_limit(age: float, floor: float, expected: float) -> None:
    assert growing(age, floor) == pytest.approx(expected)


def test_the_limit_is_that_of_whoever_asks() -> None:
    assert growing(LONG_AGO, 1, 30) == 30


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ([], 15),
        ([("RUNNING", {})], 15),
        # A twentieth of what is left.
        ([("RUNNING", {"end_time": 600})], 30),
        ([("PENDING", {"eligible_time": 600})], 30),
        ([("RUNNING", {"end_time": 100_000})], 60),
        ([("RUNNING", {"end_time": 100})], 15),
        # The first of several decides.
        ([("RUNNING", {"end_time": 600}), ("RUNNING", {"end_time": 100_000})], 30),
        # What is past tells nothing.
        ([("PENDING", {"eligible_time": -600})], 15),
        ([("RUNNING", {"end_time": -5}), ("RUNNING", {"end_time": 600})], 30),
        # A second after it.
        ([("RUNNING", {"end_time": 5})], 6),
        # When one that waits would end is a guess, and when one that runs could start is past.
        ([("PENDING", {"end_time": 600})], 15),
        ([("RUNNING", {"eligible_time": 600})], 15),
        ([("COMPLETING", {"end_time": 600})], 15),
    ],
)
def test_it_depends_on_the_next_moment_to_expect(jobs: list[tuple[str, dict[str, float]]], expected: float) -> None:
    rows = [row(state, **times) for state, times in jobs]
    assert pause(LONG_AGO, 1, rows) == pytest.approx(expected, abs=2.5)


def test_a_moment_to_expect_makes_no_first_pause_longer() -> None:
    assert pause(0, 1, [row("RUNNING", end_time=100_000)]) == 1


def test_no_moment_makes_a_pause_shorter_than_the_floor() -> None:
    assert pause(LONG_AGO, 10, [row("RUNNING", end_time=3)]) >= 10


@pytest.mark.parametrize(("count", "expected"), [(1, False), (8, False), (9, True)])
def test_a_few_are_asked_for_one_by_one_while_nobody_knows_what_the_list_costs(count: int, expected: bool) -> None:
    assert Cost().prefers_list(count) is expected


@pytest.mark.parametrize(("count", "expected"), [(24, False), (26, True)])
def test_the_list_is_compared_with_what_so_many_jobs_cost(count: int, expected: bool) -> None:
    cost = Cost()
    cost.of_list(100_000)
    assert cost.prefers_list(count) is expected, "4,000 bytes a job"


def test_a_list_that_is_sent_only_if_it_has_changed_costs_as_much_as_that_is_likely() -> None:
    cost = Cost()
    cost.of_list(100_000)
    assert not cost.prefers_list(13)
    assert cost.prefers_list(13, likelihood=0.5)


def test_what_a_job_costs_follows_the_answers_and_not_one_of_them_alone() -> None:
    cost = Cost()
    cost.of_list(100_000)
    cost.of_job(100_000)
    assert not cost.prefers_list(2), "it is one of several"
    for _ in range(20):
        cost.of_job(100_000)
    assert cost.prefers_list(2)


def test_the_latest_list_tells_what_a_list_costs() -> None:
    cost = Cost()
    cost.of_list(10_000_000)
    cost.of_list(1_000)
    assert cost.prefers_list(1)
