"""Whether to ask for jobs one by one or for the list, by what the last answers cost."""

from __future__ import annotations

import pytest

from meluxina.queries.cost import Cost


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
    assert cost.prefers_list(13, if_changed=True), "at first it is as likely as not"
    for _ in range(10):
        cost.of_change(has_changed=True)
    assert not cost.prefers_list(24, if_changed=True)
    for _ in range(20):
        cost.of_change(has_changed=False)
    assert cost.prefers_list(1, if_changed=True)


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


def test_a_list_that_was_not_asked_for_lately_may_be_quiet_again() -> None:
    cost = Cost()
    cost.of_list(80_000)
    cost.of_job(4_000)
    cost.of_change(has_changed=True)
    assert not cost.prefers_list(12, if_changed=True)
    for _ in range(4):
        cost.of_single_jobs()
    assert cost.prefers_list(12, if_changed=True)


def test_a_list_that_is_many_times_as_long_is_not_tried_again() -> None:
    cost = Cost()
    cost.of_list(800_000)
    cost.of_change(has_changed=True)
    for _ in range(1000):
        cost.of_single_jobs()
    assert not cost.prefers_list(12, if_changed=True)
