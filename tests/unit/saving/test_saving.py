"""What a service keeps of a job: small, plain, and refused if it is about another job."""

from __future__ import annotations

import json
from typing import Any

import pytest

import meluxina
from meluxina.jobs.job_id import JobId
from meluxina.saving import FORMAT, load
from tests.builders import (
    TOKEN,
    job_answer,
    job_record,
    mocked_async_client,
    mocked_client,
    number_answer,
    slurm_response,
    task_answer,
    task_record,
)
from tests.fakes import Scheduler

SAVED = {"meluxina": 1, "job": "17", "user": "u1", "submit_time": "2026-01-01T00:00:00Z"}


def test_a_saved_job_is_found_by_another_client() -> None:
    scheduler = Scheduler()
    with mocked_client(scheduler) as client:
        job = client.submit("true", qos="dev", time_limit=1, name="train")
        sent = job.save()
        scheduler.jobs[job.id] |= {"submit_time": number_answer(1_700_000_000), "cluster": "one"}
        state = client.job(job).save()
    assert sent == {"meluxina": FORMAT, "job": "100", "mark": job.mark, "user": "u100001", "name": "train"}
    assert state == {**sent, "cluster": "one", "submit_time": "2023-11-14T22:13:20Z"}
    assert TOKEN not in json.dumps(state)
    with mocked_client(scheduler) as client:
        assert client.restore(state) == client.restore(json.dumps(sent)) == job
        assert client.restore(state).save() == state
        assert client.restore(state).refresh() == job


@pytest.mark.anyio
async def test_an_async_client_restores_too() -> None:
    async with mocked_async_client(Scheduler()) as client:
        job = await client.submit("true", qos="dev", time_limit=1)
        assert await client.restore(job.save()) == job


@pytest.mark.parametrize(
    "change",
    [
        {"comment": "[meluxina other]", "command": ""},
        {"comment": "", "command": "", "submit_time": number_answer(1_800_000_000)},
        {"cluster": "two"},
    ],
    ids=["mark", "submit time", "cluster"],
)
def test_another_job_under_the_number_is_refused(change: dict[str, Any]) -> None:
    scheduler = Scheduler()
    with mocked_client(scheduler) as client:
        job = client.submit("true", qos="dev", time_limit=1)
        scheduler.jobs[job.id] |= {
            "submit_time": number_answer(1_700_000_000),
            "cluster": "one",
            "restart_cnt": 0,
        }
        state = client.job(job).save()
        scheduler.jobs[job.id] |= change
        with pytest.raises(meluxina.NotFoundError, match=r"is gone|is a job of one"):
            client.restore(state)


def test_a_job_that_only_accounting_knows_by_now_is_restored() -> None:
    records = [job_record(17, "COMPLETED", user="u1", time={"submission": 1_767_225_600}), task_record(20, 3, "FAILED")]

    def serve(request: Any) -> Any:
        if not request.url.path.startswith("/slurmdb"):
            return slurm_response(404, 2017)
        return slurm_response(200, jobs=[records["/10" in request.url.path[-3:]]])

    with mocked_client(serve) as client:
        assert client.restore(SAVED).state == "COMPLETED"
        assert client.restore({"meluxina": 1, "job": "10_3", "name": "x", "submit_time": SAVED["submit_time"]}).id == 20


def test_arrays_tasks_and_components_are_saved_as_what_they_are() -> None:
    rows = [task_answer(10, "1-4%2", "PENDING"), task_answer(11, 0, "RUNNING")]
    rows += [
        job_answer(17 + offset, "PENDING", het_job_id=number_answer(17), het_job_offset=number_answer(offset))
        for offset in (0, 1)
    ]
    for row in rows:
        row["submit_time"] = number_answer(1_700_000_000)

    def serve(request: Any) -> Any:
        name = request.url.path.rpartition("/")[2]
        of_array = request.url.path.startswith("/slurm/") and name == "10"
        listed = rows if name == "jobs" else rows[:2] if of_array else rows[2:]
        return (
            slurm_response(404, 2017) if request.url.path.startswith("/slurmdb") else slurm_response(200, jobs=listed)
        )

    with mocked_client(serve) as client:
        for job in [*client.jobs(), client.job(17), client.job("17+1"), client.job("10_0"), client.job("10_[1-2]")]:
            restored = client.restore(json.loads(json.dumps(job.save())))
            assert (restored, restored.label) == (job, job.label)


@pytest.mark.parametrize(
    "state",
    [
        None, 17, "17", "", "{", b"\xff", [], {}, {"job": "17"}, {"meluxina": 1}, {"meluxina": 1, "job": "17"},
        {**SAVED, "meluxina": 0}, {**SAVED, "meluxina": "1"}, {**SAVED, "job": 17}, {**SAVED, "job": "x"},
        {**SAVED, "submit_time": "yesterday"}, {**SAVED, "submit_time": "2026-01-01T00:00:00"}, "[" * 100_000, "\udc80",
    ],
    ids=lambda state: repr(state)[:30],
)  # fmt: skip
def test_what_is_no_saved_job_is_refused_before_anything_is_sent(state: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=r"Nothing was sent\."):
        load(state)


def test_a_later_format_is_told_apart() -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="newer meluxina"):
        load({"meluxina": FORMAT + 1, "job": {"id": 17}})


def test_what_a_later_release_adds_to_this_format_is_no_obstacle() -> None:
    assert load({**SAVED, "more": 1}).number == JobId.parse(17).number


def test_tasks_whose_indices_are_cut_are_not_saved_by_half() -> None:
    row = task_answer(10, "1,3,5,7,...", "PENDING")
    with (
        mocked_client(lambda _: slurm_response(200, jobs=[row])) as client,
        pytest.raises(meluxina.InvalidRequestError, match="does not show all indices"),
    ):
        client.jobs()[0].save()
