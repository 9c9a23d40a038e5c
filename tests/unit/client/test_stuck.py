"""Waiting for jobs that will not start by themselves: said once, raised or passed over, as the user wants."""

from __future__ import annotations

import asyncio
import time
import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

import meluxina
from tests.builders import (
    OLD,
    job_answer,
    jobs_answer,
    mocked_async_client,
    mocked_client,
    number_answer,
    slurm_response,
    task_answer,
)

pytestmark = pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")


def waiting(job_id: int, reason: str, description: str = "", **fields: Any) -> dict[str, Any]:
    return job_answer(job_id, "PENDING", state_reason=reason, state_description=description, **fields)


def serving(*polls: list[dict[str, Any]]) -> Callable[[httpx.Request], httpx.Response]:
    """A server that shows these jobs, at each poll the next ones, in the end the last."""
    left = list(polls)

    def serve(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(200, json={"errors": [], "status": []})
        if request.url.path.startswith("/slurmdb"):
            return slurm_response(200, jobs=[])
        if request.url.path.endswith("/jobs/state/"):
            return slurm_response(422, 9202)
        return httpx.Response(200, json=jobs_answer(100 - len(left), *(left.pop(0) if len(left) > 1 else left[0])))

    return serve


@pytest.fixture(params=["sync", "async"])
def wait(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[Any, list[str]]]:
    """Wait with either client; returns what the wait does, an error too, and the warnings."""

    async def rest(_: float) -> None: ...

    monkeypatch.setattr(time, "sleep", lambda _: None)
    monkeypatch.setattr(asyncio, "sleep", rest)
    # Each poll takes the next list: a question about one job would, too.
    monkeypatch.setattr("meluxina.queries.questions._FEW", 1)
    timeout = meluxina.Timeouts(poll=0)

    async def wait_async(serve: Any, jobs: Any, **arguments: Any) -> Any:
        async with mocked_async_client(serve, timeout=timeout) as client:
            return await client.wait(jobs, **arguments)

    def wait(jobs: Any, *polls: list[dict[str, Any]], **arguments: Any) -> tuple[Any, list[str]]:
        serve = serving(*polls)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", meluxina.SlurmWarning)
            try:
                if request.param == "async":
                    result: Any = asyncio.run(wait_async(serve, jobs, **arguments))
                else:
                    with mocked_client(serve, timeout=timeout) as client:
                        result = client.wait(jobs, **arguments)
            except meluxina.WaitTimeout as error:
                result = error
        texts = [entry for entry in caught if entry.category is meluxina.SlurmWarning]
        assert all(entry.filename == __file__ for entry in texts)
        return result, [str(entry.message) for entry in texts]

    return wait


HELD = "Job 7 will not start by itself (JobHeldUser): it is held until its user releases it."


def test_a_job_that_will_not_start_by_itself_is_said_so_once_and_waited_for(wait: Any) -> None:
    held, done = [waiting(7, "JobHeldUser")], [job_answer(7, "COMPLETED")]
    ended, said = wait(7, held, held, held, done)
    assert ended.state == "COMPLETED"
    assert said == [HELD]


def test_a_job_that_meets_another_obstacle_is_said_so_again(wait: Any) -> None:
    _, said = wait(
        7,
        [waiting(7, "JobHeldUser")],
        [waiting(7, "PartitionDown")],
        [waiting(7, "JobHeldUser")],
        [job_answer(7, "FAILED")],
    )
    assert [text.partition("(")[2].partition(")")[0] for text in said] == ["JobHeldUser", "PartitionDown"]


def test_jobs_that_have_an_obstacle_in_common_are_named_in_one_warning(wait: Any) -> None:
    many = range(1, 2001)
    _, said = wait(
        many, [waiting(job_id, "JobHeldUser") for job_id in many], [job_answer(job_id, "COMPLETED") for job_id in many]
    )
    assert said == [HELD.replace("7", "1", 1) + " The same is true of 2, 3, 4, 5, 6, …."]


@pytest.mark.parametrize("reason", ["Resources", "Priority", "Dependency", "BeginTime", "None", "Licenses"])
def test_what_passes_by_itself_is_not_spoken_of(wait: Any, reason: str) -> None:
    for stuck in ("warn", "raise"):
        ended, said = wait(7, [waiting(7, reason)], [job_answer(7, "COMPLETED")], stuck=stuck)
        assert (ended.state, said) == ("COMPLETED", [])


def test_a_wait_that_is_to_raise_ends_at_the_first_obstacle(wait: Any) -> None:
    error, said = wait([7, 8], [waiting(7, "JobHeldUser"), job_answer(8, "RUNNING")], stuck="raise")
    assert isinstance(error, meluxina.WaitTimeout)
    assert str(error) == f"{HELD} Nothing was cancelled."
    assert [job.id for job in error.jobs] == [7, 8]
    assert said == []


def test_a_wait_that_raises_cancels_if_wanted(wait: Any) -> None:
    error, _ = wait(7, [waiting(7, "JobHeldUser")], stuck="raise", cancel=True)
    assert "What has not ended is cancelled." in str(error)


def test_a_wait_that_is_to_ignore_obstacles_says_nothing(wait: Any) -> None:
    ended, said = wait(7, [waiting(7, "JobHeldUser")], [job_answer(7, "COMPLETED")], stuck="ignore")
    assert (ended.state, said) == ("COMPLETED", [])


def test_a_timeout_names_reasons_as_squeue_does_and_obstacles_in_plain_words(wait: Any) -> None:
    rows = [waiting(7, "JobHeldUser"), waiting(8, "Resources"), waiting(9, "Resources"), job_answer(10, "RUNNING")]
    error, _ = wait([7, 8, 9, 10], rows, timeout=0)
    assert str(error) == (
        "4 jobs (7, 8, 9, 10) have not ended after 0 seconds: 2 PENDING (Resources), 1 PENDING (JobHeldUser),"
        f" 1 RUNNING. Nothing was cancelled.\n{HELD}"
    )


@pytest.mark.parametrize("text", ["user env retrieval failed requeued held", "job requeued in held state"])
def test_a_reason_is_what_squeue_shows(wait: Any, text: str) -> None:
    error, said = wait(7, [waiting(7, "JobHeldUser", text)], timeout=0)
    assert f"PENDING ({text})" in str(error)
    assert said == [HELD.replace("JobHeldUser", text)]


def test_of_an_array_and_of_a_heterogeneous_job_the_part_is_named(wait: Any) -> None:
    tasks = [task_answer(11, 0, "RUNNING"), task_answer(10, "1-3", "PENDING") | {"state_reason": "JobHeldUser"}]
    _, said = wait(10, tasks, timeout=0)
    assert [text.partition(" will")[0] for text in said] == ["Job 10_[1-3]"]
    parts = [
        waiting(20 + i, reason, het_job_id=number_answer(20), het_job_offset=number_answer(i))
        for i, reason in enumerate(("Resources", "JobHeldAdmin"))
    ]
    _, said = wait(20, parts, timeout=0)
    assert [text.partition(" will")[0] for text in said] == ["Job 20+1"]


def test_tasks_that_start_one_by_one_are_not_spoken_of_again(wait: Any) -> None:
    def poll(*running: int) -> list[dict[str, Any]]:
        left = f"{len(running)}-9"
        bare = task_answer(10, left, "PENDING") | {"state_reason": "AssocGrpCPUMinutesLimit"}
        return [*(task_answer(20 + task, task, "RUNNING") for task in running), bare]

    _, said = wait(10, poll(0), poll(0, 1), poll(0, 1, 2), [task_answer(20, "0-9", "COMPLETED")])
    assert len(said) == 1


def test_a_job_says_itself_what_keeps_it_from_starting() -> None:
    rows = [waiting(7, "DependencyNeverSatisfied"), waiting(8, "Resources"), job_answer(9, "RUNNING")]
    with mocked_client(serving(rows)) as client:
        assert [bool(job.obstacle) for job in client.jobs()] == [True, False, False]


def test_a_job_that_has_ended_has_no_obstacle() -> None:
    with mocked_client(serving([job_answer(7, "CANCELLED", state_reason="JobHeldUser")])) as client:
        assert client.job(7).obstacle is None


def test_obstacles_are_read_in_the_shape_of_old_versions_too() -> None:
    row = {"job_id": 7, "job_state": "PENDING", "state_reason": "JobHeldUser", "state_description": None}
    with mocked_client(serving([row]), api_version=OLD) as client:
        job = client.job(7)
        assert (job.reason, bool(job.obstacle)) == ("JobHeldUser", True)


def test_an_unknown_way_to_deal_with_obstacles_is_refused() -> None:
    with mocked_client(serving([])) as client, pytest.raises(meluxina.InvalidRequestError, match="stuck must be"):
        client.wait(7, stuck="panic")  # type: ignore[call-overload]
