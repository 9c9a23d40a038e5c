"""Jobs of the past from accounting, held against sacct."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import NEWEST, Connect
from .helpers import eventually, run_job

pytestmark = pytest.mark.live
SERVED = NEWEST


def all_ended(count: int) -> Callable[[list[Any]], bool]:
    """That so many are there, with all that accounting will ever know: their partition comes with their start."""
    return lambda jobs: (
        len(jobs) == count and all(job.state.is_finished and job.end_time and job.partition for job in jobs)
    )


def test_steps_are_what_sacct_shows(client: Any, slurm: Sandbox) -> None:
    begun = datetime.now(UTC) - timedelta(seconds=2)
    script = "srun hostname\nsrun -n2 sleep 1\nsrun sh -c 'exit 3'\nsrun sh -c 'kill -9 $$'\nexit 0"
    job = run_job(client, script, tasks=2, partition="cpu", name="stepped")
    (found,) = eventually(
        lambda: client.history(ids=job.id),
        lambda jobs: all_ended(1)(jobs) and [step.state.is_finished for step in jobs[0].steps] == [True] * 5,
    )
    columns = "JobID,JobName,State,ElapsedRaw,NTasks,NodeList,ExitCode"
    listed = slurm.exec(["sacct", "-n", "-P", "-j", str(job.id), "-o", columns]).stdout.splitlines()[1:]
    assert [step.id for step in found.steps] == [f"{job.id}.{name}" for name in ("batch", "0", "1", "2", "3")]
    for step, row in zip(found.steps, (line.split("|") for line in listed), strict=True):
        seconds = str(int(step.elapsed.total_seconds())) if step.elapsed is not None else ""
        shown = [step.id, step.name, str(step.state), seconds, str(step.tasks), step.node_list]
        assert shown == [row[0], row[1], row[2].split()[0], *row[3:6]]
        assert step.exit_code is not None
        code, signal = map(int, row[6].split(":"))
        assert step.exit_code.signal == (signal or None)
        # Slurm 22.05's accounting does not tell over REST what failed steps returned.
        assert step.exit_code.return_code in ((0,) if step.state.succeeded else (code or None, None))
        assert begun <= step.start_time <= step.end_time
        assert step.nodes == job.nodes
    assert found.steps[2].allocated_tres["cpu"] == 2
    assert client.job(job.id).steps == ()


def test_conditions_choose_past_jobs(client: Any) -> None:
    good = run_job(client, "true", name="past-good", partition="cpu")
    bad = run_job(client, "false", name="past-bad", partition="gpu")
    pair = [good.id, bad.id]
    eventually(lambda: client.history(ids=pair), all_ended(2))

    def ids(**conditions: Any) -> list[int]:
        return [job.id for job in client.history(**conditions)]

    for everything in ({}, {"mine": True}, {"user": "u100001"}, {"account": "p200001"}, {"since": timedelta(hours=1)}):
        assert set(pair) <= set(ids(**everything))
    assert ids() == sorted(ids())
    assert ids(name="past-good")[-1] == good.id
    assert bad.id not in ids(name="past-good")
    assert ids(ids=pair, state="failed") == ids(ids=pair, partition="gpu") == [bad.id]
    assert ids(ids=pair, state=["FAILED", "COMPLETED"]) == ids(ids=[str(bad.id), good]) == pair
    assert ids(ids=pair, name="past-good", account="p200001", user="u100001", since=timedelta(hours=1)) == [good.id]
    for nothing in (
        {"name": "PAST-GOOD"},
        {"name": "past-good,past-bad"},
        {"name": ""},
        {"name": "it's\n"},
        {"name": "past-good", "user": "u100002"},
        {"name": "past-good", "user": "no-such-user"},
        {"name": "past-good", "account": "p200002"},
        {"name": "past-good", "state": "NODE_FAIL"},
        {"name": "past-good", "partition": "fpga"},
        {"ids": 99999998},
        {"ids": [99999998, 99999999]},
        {"ids": pair, "account": "p200002"},
    ):
        assert ids(**nothing) == [], nothing


def test_periods_choose_past_jobs(client: Any) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    job = run_job(client, "sleep 2", name="timed")
    (found,) = eventually(lambda: client.history(ids=job.id), all_ended(1))
    running = submit_job(client, "sleep 600", name="going on")
    held = submit_job(client, "sleep 600", name="held back", hold=True)
    try:
        eventually(
            lambda: client.history(ids=running.id), lambda jobs: [job.state.is_running for job in jobs] == [True]
        )

        def names(**period: Any) -> set[str]:
            return {job.name for job in client.history(**period) if job.id in (job.id, running.id, held.id)}

        second = timedelta(seconds=1)
        time.sleep(2.5)
        assert {"timed", "going on"} <= names(since=before)
        assert "timed" not in names(since=found.end_time + 2 * second)
        assert "going on" in names(since=timedelta(seconds=1))
        assert "timed" in names(since=found.start_time + second, until=found.start_time + 2 * second)
        assert {"timed", "going on"}.isdisjoint(names(since=timedelta(hours=30), until=timedelta(hours=29)))
        assert "timed" in names(since=datetime(1970, 1, 1, tzinfo=UTC), until=datetime(2100, 1, 1, tzinfo=UTC))
        # As with sacct, what can't be started yet is there only by its number.
        assert "held back" not in names(since=before)
        assert [job.name for job in client.history(ids=held.id)] == ["held back"]
        assert client.history(ids=job.id, since=found.end_time + second) == []
        assert client.history(ids=job.id, until=found.submit_time - second) == []
        assert [row.id for row in client.history(ids=job.id, since=before)] == [job.id]
    finally:
        client.cancel(running)
        client.cancel(held)


@pytest.mark.parametrize("method", ["jobs", "history"])
def test_a_datetime_without_a_time_zone_is_refused(client: Any, method: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=r"(?s)since.*Nothing was sent"):
        getattr(client, method)(since=datetime.now())  # noqa: DTZ005


def test_past_arrays_and_heterogeneous_jobs_have_a_row_per_part(client: Any, slurm: Sandbox) -> None:
    array = run_job(client, "exit $SLURM_ARRAY_TASK_ID", array="0-2", name="past-array")
    tasks = eventually(lambda: client.history(ids=array.id), all_ended(3))
    assert sorted((task.array_id, task.array_task, str(task.state)) for task in tasks) == [
        (array.id, 0, "COMPLETED"),
        (array.id, 1, "FAILED"),
        (array.id, 2, "FAILED"),
    ]
    assert [task.array_task for task in client.history(ids=f"{array.id}_1")] == [1]
    assert {task.id for task in tasks} <= {task.id for task in client.history(name="past-array")}
    script = "#!/bin/sh\n#SBATCH -n1 -t5 -J past-het\n#SBATCH hetjob\n#SBATCH -n1 -t5\ntrue\n"
    command = ["sbatch", "--parsable", "--wait", "--qos=default"]
    number = int(slurm.exec(command, user="u100001", input=script).stdout)
    parts = eventually(lambda: client.history(ids=number), all_ended(2))
    assert [(part.het_id, part.het_offset) for part in parts] == [(number, 0), (number, 1)]
    assert [part.steps[0].name for part in parts if part.steps] == ["batch"]


def test_a_job_that_ran_twice_is_there_once(client: Any, slurm: Sandbox) -> None:
    job = client.job(submit_job(client, "sleep 600", requeue=True, name="again"))
    try:
        eventually(lambda: [client.job(job.id)], lambda jobs: jobs[0].state.is_running)
        slurm.exec(["scontrol", "requeue", str(job.id)])
        (found,) = eventually(
            lambda: client.history(ids=job.id),
            lambda jobs: [row.submit_time > job.submit_time for row in jobs] == [True],
        )
        assert found.id == job.id
    finally:
        client.cancel(job)


def test_an_administrator_sees_past_jobs_of_others(administrator: Any, connect: Connect, slurm: Sandbox) -> None:
    theirs = connect(token=slurm.token("u100002"), user="u100002", account="p200002")
    job = run_job(theirs, "true", name="theirs")
    eventually(lambda: theirs.history(mine=True, name="theirs"), lambda jobs: job.id in [row.id for row in jobs])
    assert job.id in [row.id for row in administrator.history(user="u100002")]
    assert job.id in [row.id for row in administrator.history(account="p200002")]
    assert job.id not in [row.id for row in administrator.history(user="u100001")]
    assert administrator.history(mine=True) == []


def test_the_server_itself_chooses_by_the_conditions_that_are_sent(client: Any) -> None:
    job = run_job(client, "true", name="chosen")
    eventually(lambda: client.history(ids=job.id), all_ended(1))
    api = client.api()
    operation = api.slurmdb.get_jobs
    period = {"start_time": f"uts{int(time.time()) - 3600}"}

    def chosen(**query: str) -> list[Any]:
        jobs = client.receive(operation.request(**period, **query)).parsed.jobs
        return jobs if isinstance(jobs, list) else []

    assert job.id in {row.job_id for row in chosen(job_name="chosen")}
    assert {row.name for row in chosen(job_name="chosen")} == {"chosen"}
    assert {row.account for row in chosen(account="p200001")} == {"p200001"}
    assert chosen(account="no-such-account") == []
    if "users" in operation.Query.__annotations__:
        assert {row.user for row in chosen(users="u100001")} == {"u100001"}
        assert {row.user for row in chosen(users="u100002")} <= {"u100002"}
        assert chosen(users="no-such-user") == []


@pytest.mark.parametrize("name", ["café ÿ", "snow ☃ man", "smile 😀"])
def test_names_of_past_jobs_may_have_any_letter_that_the_database_can_keep(client: Any, name: str) -> None:
    job = run_job(client, name=name)
    (record,) = eventually(lambda: client.history(ids=job.id), all_ended(1))
    if record.name == name:
        assert job.id in [one.id for one in client.history(name=name)]
        return
    # 22.05's database is set up for latin1.
    assert record.name == name.encode("latin1", "replace").decode("latin1")
    assert job.id in [one.id for one in client.history(name=record.name)]
    with pytest.raises(meluxina.InvalidRequestError, match="question mark"):
        client.history(name=name)


def test_no_account_has_letters_that_the_database_can_not_keep(client: Any) -> None:
    for ask in (client.associations, client.history):
        try:
            assert ask(account="☃") == []
        except meluxina.InvalidRequestError as error:
            assert "question mark" in str(error)  # noqa: PT017
