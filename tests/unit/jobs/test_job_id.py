"""What users call a job, and which rows of a list that is."""

from __future__ import annotations

from typing import Any

import pytest

import meluxina
from meluxina.changing.paths import paths as paths_of
from meluxina.jobs.job_id import JobId, indices
from meluxina.jobs.parts import assemble, complete, identify, identify_all
from meluxina.jobs.view import JobView
from slurmrestd.v0_0_38 import models
from tests.builders import job_view

CUT = "0,2,6,12,20,30,42,56,72,90,110,132,156,182,210,240,272,306,3..."


def plain(job_id: int, **fields: Any) -> JobView:
    return job_view(models, job_id=job_id, **{"job_state": "PENDING", **fields})


def pending_tasks(indices: str, job_id: int = 17, state: str = "PENDING") -> JobView:
    """The one row of those tasks of array 17 that have not started."""
    return plain(job_id, job_state=state, array_job_id=17, array_task_string=indices)


def started_task(index: int, job_id: int, state: str = "RUNNING") -> JobView:
    """The row of a task of array 17."""
    return plain(job_id, job_state=state, array_job_id=17, array_task_id=index, array_task_string="")


@pytest.mark.parametrize(
    ("given", "job", "paths"),
    [
        (17, JobId(17), ["17"]),
        ("17", JobId(17), ["17"]),
        ("17_3", JobId(17, (3,)), ["17_3"]),
        ("17_[1-2,7%4]", JobId(17, (1, 2, 7)), ["17_1", "17_2", "17_7"]),
        ("17+0", JobId(17, component=0), ["17+0"]),
    ],
)
def test_a_job_id_is_read_in_every_form_that_slurm_has(given: int | str, job: JobId, paths: list[str]) -> None:
    assert JobId.parse(given) == job
    assert job.number == 17
    assert paths_of(JobId.parse(given)) == paths
    assert str(JobId.parse(given)) == str(given)


@pytest.mark.parametrize(
    "bad",
    [
        0,
        -1,
        True,
        None,
        1.5,
        b"17",
        "",
        " 17",
        "17 ",
        "17\n",
        "017x",
        "1_",
        "1_-2",
        "1_[x]",
        "1_[1-2-3]",
        "1_[0-99999999]",
        "1_99999999",
        "1+",
        "1+-1",
    ]
    + ["1/../../nodes", "1.0", "1,2", "٣", 2**32, "9" * 10, [1]],
)
def test_what_is_no_job_id_is_refused(bad: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent"):
        JobId.parse(bad)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", (3,)),
        ("2-4%2", (2, 3, 4)),
        ("0-8:4", (0, 4, 8)),
        ("1,3,5-6%1", (1, 3, 5, 6)),
        ("0x2a", (1, 3, 5)),
        ("0X08", (3,)),
        (CUT, (0, 2, 6, 12, 20, 30, 42, 56, 72, 90, 110, 132, 156, 182, 210, 240, 272, 306)),
        ("", ()),
    ],
)
def test_array_indices_are_read_in_every_notation(text: str, expected: tuple[int, ...]) -> None:
    assert indices(text) == expected


@pytest.mark.parametrize("text", ["x", "1-2-3", "0-99999999", "0xg", "-1"])
def test_unreadable_array_indices_of_a_server_are_no_indices(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        indices(text)
    assert pending_tasks(text).array_indices == ()
    repr(pending_tasks(text))


def test_a_job_is_identified_by_its_ids_in_slurm() -> None:
    assert [identify(job) for job in (plain(5), started_task(3, 18), pending_tasks("1-2%1"))] == [
        JobId(5),
        JobId(17, (3,)),
        JobId(17, (1, 2)),
    ]
    assert identify(plain(6, het_job_id=5, het_job_offset=1)) == JobId(5, component=1)
    assert identify_all("17_3") == identify_all(["17_3"]) == [JobId(17, (3,))]
    numbers: list[int | str] = [5, "6"]
    assert identify_all(iter(numbers)) == [JobId(5), JobId(6)]


def test_a_shortened_list_of_indices_is_not_taken_for_all() -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="does not show all indices"):
        identify(pending_tasks(CUT))
    found = assemble(JobId(17, (3000,)), [started_task(1, 18), pending_tasks(CUT)])
    assert found is not None
    assert (found.array_task, found.label, found.state) == (3000, "17_3000", "PENDING")


def test_an_array_is_assembled_from_rows_in_any_order() -> None:
    rows = [started_task(4, 17), pending_tasks("2-3"), started_task(0, 18), started_task(1, 19), plain(20)]
    whole = assemble(JobId(17), rows)
    assert whole is not None
    assert [part.label for part in whole.tasks] == ["17_0", "17_1", "17_[2-3]", "17_4"]
    assert (whole.id, whole.label, whole.array_task, whole.components) == (17, "17", None, ())
    third = assemble(JobId(17, (3,)), rows)
    assert third is not None
    assert (third.label, third.array_task, third.tasks) == ("17_3", 3, ())
    own = assemble(JobId(18), rows)
    assert own is not None
    assert (own.label, own.id) == ("17_0", 18)
    several = assemble(JobId(17, (1, 2)), rows)
    assert several is not None
    assert (several.label, [part.label for part in several.tasks]) == ("17_[1,2]", ["17_1", "17_2"])
    assert assemble(JobId(17, (9,)), rows) is None
    assert assemble(JobId(21), rows) is None


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        (["COMPLETED", "COMPLETED"], "COMPLETED"),
        (["COMPLETED", "FAILED", "TIMEOUT"], "FAILED"),
        (["FAILED", "PENDING"], "PENDING"),
        (["PENDING", "COMPLETED", "RUNNING"], "RUNNING"),
        (["COMPLETED", "COMPLETING"], "COMPLETING"),
    ],
)
def test_the_state_of_an_array_follows_from_its_tasks(states: list[str], expected: str) -> None:
    whole = assemble(JobId(17), [started_task(index, 18 + index, state) for index, state in enumerate(states)])
    assert whole is not None
    assert whole.state == expected
    assert whole.state.is_finished == all(part.state.is_finished for part in whole.tasks)


def test_tasks_that_the_controller_forgot_come_from_accounting() -> None:
    shown, known = (
        [started_task(1, 19), pending_tasks("2-3")],
        [started_task(0, 18, "FAILED"), started_task(1, 19, "PENDING"), pending_tasks("2")],
    )
    assert [(part.label, part.state) for part in complete(shown, known)] == [
        ("17_1", "RUNNING"),
        ("17_[2-3]", "PENDING"),
        ("17_0", "FAILED"),
    ]
    assert complete([], known) == known
    # All that waited was cancelled: the controller does not say which, accounting does, late.
    bare = pending_tasks("", state="CANCELLED")
    assert complete([bare], [pending_tasks("2-3")]) == [bare]
    late = pending_tasks("0xc", state="CANCELLED")
    assert complete([bare], [late]) == [late]
    assert late.label == "17_[2,3]"


def test_a_task_is_taken_out_of_its_array() -> None:
    whole = assemble(JobId(17), [pending_tasks("2-3"), started_task(0, 18)])
    assert whole is not None
    assert (whole.task(0).id, whole.task(3).label) == (18, "17_3")
    with pytest.raises(meluxina.NotFoundError, match="Job 17 has no task 9"):
        whole.task(9)
    with pytest.raises(meluxina.NotFoundError):
        plain(5).task(0)


def test_what_is_equal_is_not_unequal() -> None:
    first, second = JobId.parse("17_3"), JobId.parse("17_3")
    assert first == second
    assert not first != second  # noqa: SIM202
