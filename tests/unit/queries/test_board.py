"""The board of a client's waits: whom to ask about, when, and what the answers mean to each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from meluxina.errors import ServerError
from meluxina.jobs.job_id import JobId
from meluxina.jobs.view import JobView
from meluxina.queries.board import Board, Subject
from meluxina.queries.standing import Entry
from meluxina.slurm import wire
from meluxina.slurm.states import JobState, Stuck
from slurmrestd import load
from tests.builders import NEW, decoded, job_answer, job_view, task_answer
from tests.fakes import Clock

MODELS = load(NEW).models
FLOOR = 1.0


def subject(job: object, *, until_running: bool = False, stuck: Stuck = "warn") -> Subject:
    return Subject.of(JobId.parse(job), until_running=until_running, stuck=stuck)


def entry(job_id: str, *states: str) -> Entry:
    return Entry.read(decoded(job_id=job_id, state=list(states)))


def view(answer: dict[str, Any]) -> JobView:
    return job_view(MODELS, **answer)


def make(fields: dict[str, Any]) -> JobView:
    """Make a job of what a list of states says."""
    return JobView(wire.record(MODELS.JobInfo, fields))


def states_of(board: Board[JobView], *subjects: Subject) -> dict[str, str]:
    return {row.label: str(row.state) for row in board.rows(subjects, make)}


def following(*subjects: Subject, rows: Sequence[JobView] = ()) -> Board[JobView]:
    """Make a board whose first question is under way."""
    board: Board[JobView] = Board(FLOOR)
    board.follow(subjects, rows)
    board.due(subjects)
    return board


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Time that stands still, and no chance."""
    clock = Clock()
    monkeypatch.setattr("meluxina.queries.board.time.monotonic", clock)
    monkeypatch.setattr("meluxina.queries.board.random.uniform", lambda _low, high: high)
    return clock


# What is over


@pytest.mark.parametrize(
    ("states", "ends", "runs"),
    [
        ([], False, False),
        (["PENDING"], False, False),
        (["RUNNING"], False, True),
        (["COMPLETED", "RUNNING"], False, True),
        (["COMPLETED", "PENDING"], False, False),
        (["COMPLETED", "FAILED"], True, True),
    ],
)
def test_a_subject_is_over_when_all_of_it_has_ended_or_if_that_is_wanted_some_of_it_runs(
    states: list[str], ends: bool, runs: bool
) -> None:
    job_states = [JobState([state]) for state in states]
    assert subject(1).is_over(job_states) is ends
    assert subject(1, until_running=True).is_over(job_states) is runs


# When to ask


def test_who_begins_to_wait_is_asked_about_at_once() -> None:
    assert following(subject(1), subject(2)).due([subject(1)]) == [1, 2]


def test_nothing_is_asked_again_before_the_floor(clock: Clock) -> None:
    board = following(subject(1))
    board.asked([1])
    clock.now += 0.99
    assert board.due([subject(1)]) == []
    assert board.seconds([subject(1)]) == pytest.approx(0.01)
    clock.now += 0.02
    assert board.due([subject(1)]) == [1]
    assert board.seconds([subject(1)]) == 0


def test_a_wait_that_lasts_is_asked_about_more_seldom(clock: Clock) -> None:
    board = following(subject(1))
    clock.now += 10
    board.asked([1])
    assert board.seconds([subject(1)]) == pytest.approx(6)


def test_who_joins_shortly_after_a_question_waits_a_fifth_of_the_floor_for_others(clock: Clock) -> None:
    board = following(subject(1))
    board.asked([1])
    board.follow([subject(2)], [])
    assert board.due([subject(2)]) == []
    assert board.seconds([subject(2)]) == pytest.approx(FLOOR / 5)
    board.follow([subject(3)], [])
    clock.now += FLOOR / 5
    assert board.due([subject(2)]) == [2, 3]


def test_what_is_due_soon_is_asked_about_with_what_is_due_now(clock: Clock) -> None:
    board = following(subject(1))
    clock.now += 10
    board.asked([1])
    board.follow([subject(2)], [])
    clock.now += 2.5
    assert board.due([subject(2)]) == [2]
    clock.now += 1
    assert board.due([subject(2)]) == [1, 2], "half its pause is over"


def test_a_wait_of_several_is_asked_about_when_the_first_of_them_is_due(clock: Clock) -> None:
    board = following(subject(1), subject(2))
    board.asked([1, 2])
    clock.now += FLOOR
    board.asked([1])
    clock.now += 0.6 * FLOOR
    assert board.due([subject(1)]) == []
    assert board.due([subject(1), subject(2)]) == [1, 2]


def test_what_was_asked_before_somebody_joined_is_no_answer_to_them(clock: Clock) -> None:
    board: Board[JobView] = Board(FLOOR)
    first = board.follow([subject(1)], [])
    assert board.due([subject(1)]) == [1]
    second = board.follow([subject(1), subject(2)], [])
    board.asked([1])
    assert board.news([subject(1)], first) > first
    assert board.news([subject(1), subject(2)], second) == second
    clock.now += FLOOR / 5
    assert board.due([subject(1), subject(2)]) == [1, 2], "and is not put off by it"
    board.asked([1, 2])
    assert board.news([subject(1), subject(2)], second) > second


def test_a_wait_of_several_has_news_once_all_of_them_were_asked_about_and_then_with_each(clock: Clock) -> None:
    board: Board[JobView] = Board(FLOOR)
    board.follow([subject(1)], [])
    board.due([subject(1)])
    board.asked([1])
    start = board.follow([subject(2), subject(1)], [])
    both = [subject(2), subject(1)]
    assert board.news(both, start) == start
    clock.now += FLOOR / 5
    board.asked(board.due(both))
    news = board.news(both, start)
    assert news > start
    clock.now += FLOOR * 10
    board.due(both)
    board.asked([1])
    assert board.news(both, start) > news


@pytest.mark.parametrize(("name", "is_looked_at"), [(None, True), ("new", True), ("old", False)])
def test_who_joins_has_the_job_looked_at_anew_if_it_may_be_another(
    clock: Clock, name: str | None, is_looked_at: bool
) -> None:
    rows = [view(job_answer(1, "PENDING", name=name))] if name else []
    board = following(subject(1), rows=[view(job_answer(1, "PENDING", name="old"))])
    board.follow([subject(1)], rows)
    board.take_states([1], [entry("1", "PENDING")])
    assert [row.name for row in board.rows([subject(1)], make)] == ["old"], "asked before"
    board.asked([1])
    clock.now += FLOOR / 5
    board.due([subject(1)])
    board.take_states([1], [entry("1", "PENDING")])
    assert [row.name for row in board.rows([subject(1)], make)] == [None if is_looked_at else "old"]
    assert board.wants([1]) == [(1, 1)] * is_looked_at


# Who waits for what


def test_a_job_is_asked_about_until_nobody_waits_for_it() -> None:
    one, another = subject(1), subject(1)
    board = following(one, another, subject(2))
    board.leave([one])
    assert board.numbers() == [1, 2]
    board.leave([another])
    assert board.numbers() == [2]


def test_what_nobody_waits_for_any_longer_is_not_taken_in() -> None:
    board = following(one := subject(1))
    board.leave([one])
    board.take_rows(1, [])
    board.take_states([1], [entry("1", "RUNNING")])
    board.take_details(1, 1, [])
    board.asked([1])
    assert board.wants([1]) == []
    assert board.numbers() == []


def test_parts_of_one_number_are_asked_about_once() -> None:
    assert following(subject("10_1"), subject("10_2"), subject(10)).due([subject(10)]) == [10]


# Errors


def test_an_error_is_that_of_those_who_were_asked_about_until_they_are_answered() -> None:
    board, error = following(subject(1), subject(2)), ServerError("down")
    board.asked([1], error)
    assert board.failure([subject(2), subject(1)]) is error
    assert board.failure([subject(2)]) is None
    board.asked([1])
    assert board.failure([subject(1)]) is None


def test_a_question_that_failed_is_news_and_not_repeated_at_once() -> None:
    board = following(subject(1))
    board.asked([1], ServerError("down"))
    assert board.news([subject(1)], 0) == 1
    assert board.due([subject(1)]) == []


# What was answered in full


def test_rows_are_shown_as_they_came() -> None:
    board = following(subject(1))
    assert board.is_new()
    board.take_rows(1, [view(job_answer(1, "RUNNING"))])
    assert not board.is_new()
    assert states_of(board, subject(1)) == {"1": "RUNNING"}
    board.take_rows(1, [])
    assert states_of(board, subject(1)) == {}


# What was answered by states


def test_a_job_that_was_never_shown_is_made_of_its_state() -> None:
    board = following(subject(1), subject("20_3"))
    board.take_states([1, 20], [entry("1", "RUNNING"), entry("20_3", "PENDING")])
    assert states_of(board, subject(1), subject(20)) == {"1": "RUNNING", "20_3": "PENDING"}
    board.take_states([1, 20], [entry("20_3", "PENDING")])
    assert states_of(board, subject(1)) == {}, "what is not listed is unknown"


def test_a_job_that_was_shown_is_shown_in_its_new_state() -> None:
    board = following(subject(1), rows=[view(job_answer(1, "PENDING"))])
    board.take_states([1], [entry("1", "RUNNING")])
    (row,) = board.rows([subject(1)], make)
    assert (row.name, row.state) == ("a name", "RUNNING")


def test_tasks_that_were_shown_together_are_shown_as_far_as_they_are_as_they_were() -> None:
    board = following(subject(10))
    waiting = [entry(f"10_{index}", "PENDING") for index in range(3)]
    board.take_states([10], waiting)
    board.take_details(10, 10, [view(task_answer(10, "0-2", "PENDING"))])
    assert states_of(board, subject(10)) == {"10_[0-2]": "PENDING"}
    board.learn(10, [entry("11_0", "RUNNING")])
    board.take_states([10], [entry("11_0", "RUNNING"), *waiting[1:]])
    assert states_of(board, subject(10)) == {"10_[1,2]": "PENDING", "10_0": "RUNNING"}


def test_a_task_that_has_started_is_the_only_arrays_without_a_question() -> None:
    board = following(subject(10), subject(1))
    listed = [entry("11_0", "RUNNING"), entry("10_1", "PENDING"), entry("1", "RUNNING")]
    assert board.strangers([10, 1], listed) == []
    board.take_states([10, 1], listed)
    assert states_of(board, subject(10)) == {"10_0": "RUNNING", "10_1": "PENDING"}


def test_of_several_arrays_each_is_asked_about_alone_and_once() -> None:
    board = following(subject(10), subject(20), subject(1))
    listed = [entry("11_0", "RUNNING"), entry("10_1", "PENDING"), entry("21_0", "RUNNING"), entry("20_1", "PENDING"),
              entry("1", "RUNNING")]  # fmt: skip
    assert board.strangers([10, 20, 1], listed) == [10, 20]
    board.learn(10, [listed[0], listed[1]])
    board.learn(20, [listed[2], listed[3]])
    assert board.strangers([10, 20, 1], listed) == []
    board.take_states([10, 20, 1], listed)
    assert states_of(board, subject(20)) == {"20_0": "RUNNING", "20_1": "PENDING"}


def test_whose_tasks_they_were_is_forgotten_when_nobody_waits() -> None:
    board = following(one := subject(10))
    board.learn(10, [entry("11_0", "RUNNING")])
    board.leave([one])
    board.follow([subject(10), subject(20)], [])
    assert board.strangers([10, 20], [entry("11_0", "RUNNING")]) == [10, 20]


def test_a_component_is_its_whole_jobs() -> None:
    board = following(subject(30), subject(40))
    listed = [entry("30+0", "RUNNING"), entry("31+1", "PENDING"), entry("40_1", "PENDING")]
    assert board.strangers([30, 40], listed) == []
    board.take_states([30, 40], listed)
    assert [str(row.state) for row in board.rows([subject(30)], make)] == ["RUNNING", "PENDING"]


def test_what_was_answered_last_is_shown_whatever_the_way() -> None:
    board = following(subject(1))
    board.take_rows(1, [view(job_answer(1, "PENDING"))])
    board.take_states([1], [entry("1", "RUNNING")])
    assert states_of(board, subject(1)) == {"1": "RUNNING"}
    board.take_rows(1, [view(job_answer(1, "COMPLETED"))])
    assert states_of(board, subject(1)) == {"1": "COMPLETED"}


# Of what details are wanted


def test_details_of_what_has_ended_are_wanted_once() -> None:
    board = following(subject(1, stuck="ignore"), rows=[view(job_answer(1, "RUNNING"))])
    board.take_states([1], [entry("1", "COMPLETED")])
    assert board.wants([1]) == [(1, 1)]
    board.take_details(1, 1, [view(job_answer(1, "COMPLETED", name="in full"))])
    assert board.wants([1]) == []
    assert [row.name for row in board.rows([subject(1)], make)] == ["in full"]
    # A flag that goes is a change.
    board.take_states([1], [entry("1", "COMPLETED", "COMPLETING")])
    assert board.wants([1]) == [(1, 1)]


def test_details_that_show_no_end_yet_are_wanted_again() -> None:
    board = following(subject(1))
    board.take_states([1], [entry("1", "COMPLETED")])
    board.take_details(1, 1, [view(job_answer(1, "RUNNING"))])
    assert board.wants([1]) == [(1, 1)]


def test_a_whole_array_is_wanted_when_all_its_tasks_have_ended_and_a_task_by_its_own_number() -> None:
    board = following(subject(10), subject("10_0"))
    board.learn(10, [entry("11_0", "COMPLETED"), entry("12_1", "RUNNING"), entry("10_2", "RUNNING")])
    board.take_states([10], [entry("11_0", "COMPLETED"), entry("12_1", "RUNNING"), entry("10_2", "RUNNING")])
    assert board.wants([10]) == [(10, 11)]
    board.take_details(10, 11, [view(task_answer(11, 0, "COMPLETED"))])
    board.take_states([10], [entry(text, "COMPLETED") for text in ("11_0", "12_1", "10_2")])
    assert board.wants([10]) == [(10, 10)]


def test_of_what_is_not_over_two_are_looked_at_in_a_poll() -> None:
    numbers = range(1, 6)
    board = following(*map(subject, numbers))
    board.take_states(numbers, [entry(str(number), "RUNNING") for number in numbers])
    assert board.wants(numbers) == [(1, 1), (2, 2)]
    for number in (1, 2):
        board.take_details(number, number, [view(job_answer(number, "RUNNING"))])
    assert board.wants(numbers) == [(3, 3), (4, 4)]


@pytest.mark.parametrize("is_known", [True, False])
def test_an_array_of_which_many_have_started_is_not_looked_at_before_its_end(clock: Clock, is_known: bool) -> None:
    board = following(subject(10, stuck="raise"))
    listed = [*(entry(f"{11 + index}_{index}", "RUNNING") for index in range(3)), entry("10_3", "PENDING")]
    board.learn(10, listed)
    board.take_states([10], listed)
    if is_known:
        board.take_details(10, 10, [view(task_answer(10, "0-3", "PENDING"))])
    clock.now += 1000
    assert board.wants([10]) == []


@pytest.mark.parametrize(
    ("stuck", "at_once", "later"), [("raise", True, True), ("warn", False, True), ("ignore", False, False)]
)
def test_one_that_waits_is_looked_at_for_those_who_want_to_know_whether_it_is_stuck(
    clock: Clock, stuck: Stuck, at_once: bool, later: bool
) -> None:
    board = following(subject(1, stuck=stuck), rows=[view(job_answer(1, "PENDING"))])
    board.take_states([1], [entry("1", "PENDING")])
    assert bool(board.wants([1])) is at_once
    clock.now += 3.1
    assert bool(board.wants([1])) is later


def test_the_next_look_is_the_later_the_longer_it_has_waited(clock: Clock) -> None:
    board = following(subject(1, stuck="raise"), rows=[view(job_answer(1, "PENDING"))])
    board.take_states([1], [entry("1", "PENDING")])
    clock.now += 100
    board.take_details(1, 1, [view(job_answer(1, "PENDING"))])
    clock.now += 95
    assert board.wants([1]) == []
    clock.now += 10
    assert board.wants([1]) == [(1, 1)]


@pytest.mark.parametrize(("count", "expected"), [(10, 2), (11, 0)])
def test_where_jobs_run_is_worth_a_look_if_they_are_few(count: int, expected: int) -> None:
    numbers = range(1, count + 1)
    board = following(*map(subject, numbers), rows=[view(job_answer(number, "PENDING")) for number in numbers])
    board.take_states(numbers, [entry(str(number), "RUNNING") for number in numbers])
    assert len(board.wants(numbers)) == expected


def test_what_was_forgotten_before_the_look_is_shown_no_longer() -> None:
    board = following(subject(1))
    board.take_states([1], [entry("1", "COMPLETED")])
    board.take_details(1, 1, [])
    assert states_of(board, subject(1)) == {}


def test_a_task_that_was_forgotten_takes_no_other_with_it() -> None:
    board = following(subject(10))
    listed = [entry("11_0", "COMPLETED"), entry("10_1", "RUNNING")]
    board.learn(10, listed)
    board.take_states([10], listed)
    board.take_details(10, 11, [])
    assert states_of(board, subject(10)) == {"10_1": "RUNNING"}
