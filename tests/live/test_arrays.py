"""Job arrays and heterogeneous jobs, whole and in parts, on a real Slurm of two generations, sync and async."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import NEWEST
from .helpers import eventually, run_job

pytestmark = pytest.mark.live
SERVED = NEWEST

TWO_PARTS = "#!/bin/sh\n#SBATCH --ntasks=1\n#SBATCH hetjob\n#SBATCH --ntasks=1\nsleep 1\n"


def comments(job: Any) -> list[tuple[str, str | None]]:
    return [(part.label, part.comment) for part in job.parts]


def test_tasks_that_wait_are_one_row_and_can_be_named(client: Any) -> None:
    job = client.job(submit_job(client, "true", array="2-8:2", hold=True))
    assert (job.array_id, job.array_task, job.array_indices) == (job.id, None, (2, 4, 6, 8))
    (row,) = job.tasks
    assert (row.label, row.state.is_pending, row.array_indices) == (f"{job.id}_[2,4,6,8]", True, (2, 4, 6, 8))
    assert [found.label for found in client.jobs(ids=[f"{job.id}_4"])] == [row.label]
    for task in (client.job(f"{job.id}_4"), client.job(job.task(4)), job.task(4)):
        assert (task.label, task.array_task, task.state.is_pending) == (f"{job.id}_4", 4, True)
    with pytest.raises(meluxina.NotFoundError):
        client.job(f"{job.id}_3")
    with pytest.raises(meluxina.NotFoundError, match="has no task 3"):
        job.task(3)
    client.cancel(f"{job.id}_4")
    eventually(lambda: client.job(job.id).array_indices == (2, 6, 8))
    with pytest.raises(meluxina.NotFoundError):
        client.cancel(f"{job.id}_3")
    # What jobs() shows as one is cancelled as one.
    for found in client.jobs(ids=job):
        client.cancel(found)
    assert client.job(job.id).state == "CANCELLED"


def test_an_array_some_of_whose_tasks_have_ended_can_be_changed(client: Any) -> None:
    array = submit_job(client, '[ "$SLURM_ARRAY_TASK_ID" = 0 ] || sleep 300', array="0-5%2")
    try:
        eventually(lambda: client.job(array).task(0).state.is_finished)
        client.hold(array)
        assert client.job(array).task(5).reason == "JobHeldUser"
        client.release(array)
        client.update(array, comment="changed")
        assert client.job(array).task(5).comment == "changed"
        for change in ({"comment": "late"}, {"hold": True}):
            with pytest.raises(meluxina.InvalidRequestError, match="already finished"):
                client.update(f"{array.id}_0", **change)
    finally:
        client.cancel(array)


def test_the_state_of_an_array_is_that_of_the_task_that_decides(client: Any) -> None:
    job = submit_job(client, "exit $SLURM_ARRAY_TASK_ID", array="0,3")
    ended = client.wait(job, timeout=90)
    assert (ended.id, ended.state, ended.return_code) == (job.id, "FAILED", 3)
    assert [(task.array_task, task.return_code) for task in ended.tasks] == [(0, 0), (3, 3)]
    assert ended.task(0).state.succeeded
    assert run_job(client, "true", array=range(3)).state.succeeded


def test_one_task_of_a_running_array_is_cancelled(client: Any) -> None:
    job = submit_job(client, "sleep 600", array="0-2")
    eventually(lambda: len(client.jobs(ids=job, state="RUNNING")) == 3)
    client.cancel(f"{job.id}_1")
    assert client.wait(f"{job.id}_1", timeout=90).state == "CANCELLED"
    # By its own number, which 22.05 does not know in this place.
    client.cancel(client.job(f"{job.id}_0").id)
    assert client.wait(f"{job.id}_0", timeout=90).state == "CANCELLED"
    assert client.job(f"{job.id}_2").state == "RUNNING"
    assert client.job(job.id).state == "RUNNING"
    client.cancel(job)
    ended = client.wait(job, timeout=90)
    assert [task.state for task in ended.tasks] == ["CANCELLED"] * 3


def test_an_array_and_its_tasks_can_be_changed(client: Any, slurm: Sandbox) -> None:
    job = submit_job(client, "sleep 600", array="0-3%1")
    eventually(lambda: client.jobs(ids=job, state="RUNNING"))
    client.update(job.id, comment="all")
    assert [comment for _, comment in comments(client.job(job.id))] == ["all", "all"]
    client.update(f"{job.id}_0", comment="runs")
    if slurm.release.slurm == "22.05":
        client.update(f"{job.id}_2", comment="waits")
        assert client.job(f"{job.id}_2").comment == "waits"
    else:
        with pytest.raises(meluxina.InvalidRequestError, match="waits as one"):
            client.update(f"{job.id}_2", comment="waits")
    assert client.job(f"{job.id}_0").comment == "runs"
    assert client.job(f"{job.id}_1").comment == "all"
    client.hold(job)
    assert client.job(f"{job.id}_1").reason == "JobHeldUser"
    client.release(job.id)
    assert client.job(f"{job.id}_1").reason != "JobHeldUser"
    client.cancel(job)


def test_components_of_a_heterogeneous_job_can_be_named_and_changed(client: Any) -> None:
    job = submit_job(client, TWO_PARTS, hold=True)
    labels = [f"{job.id}+0", f"{job.id}+1"]
    assert [(part.label, part.het_id, part.het_offset) for part in job.components] == [
        (labels[0], job.id, 0),
        (labels[1], job.id, 1),
    ]
    assert client.job(labels[1]).id == job.components[1].id
    assert [found.label for found in client.jobs(ids=[labels[1]])] == [labels[1]]
    client.update(job, comment="both")
    assert comments(client.job(job.id)) == [(label, "both") for label in labels]
    client.update(labels[1], comment="second")
    client.update(labels[0], comment="first")
    assert comments(client.job(job.id)) == [(labels[0], "first"), (labels[1], "second")]
    client.release(job)
    ended = client.wait(job, timeout=90)
    assert (ended.id, ended.state, [part.state for part in ended.components]) == (
        job.id,
        "COMPLETED",
        ["COMPLETED", "COMPLETED"],
    )
    assert client.wait(labels[1], timeout=90).label == labels[1]


def test_a_job_that_has_ended_may_be_cancelled_again(client: Any) -> None:
    job = run_job(client, "true")
    client.cancel(job)
    assert client.job(job.id).state == "COMPLETED"
    with pytest.raises(meluxina.NotFoundError):
        client.cancel(99999999)


def test_a_job_of_someone_else_can_not_be_changed(client: Any, connect: Any, slurm: Sandbox) -> None:
    other = connect(token=slurm.token("u100002"), user="u100002")
    job = submit_job(client, "true", hold=True)
    for attempt in (other.cancel, other.hold):
        with pytest.raises(meluxina.InvalidRequestError):
            attempt(job.id)
    assert client.job(job.id).reason == "JobHeldUser"
    client.cancel(job)


def test_a_signal_reaches_a_running_job(client: Any) -> None:
    job = submit_job(client, "trap 'exit 42' USR1; while :; do sleep 0.1; done")
    with pytest.raises(meluxina.InvalidRequestError, match="not a signal"):
        client.cancel(job, signal="KILLALL")
    eventually(lambda: client.job(job.id).state == "RUNNING")

    def ended() -> bool:
        # A signal that comes before the job's first process meets nobody.
        client.cancel(job, signal="SIGTERM")
        return bool(client.job(job.id).state.is_finished)

    eventually(ended)


def test_requeue_names_the_command_where_the_api_has_no_way(client: Any) -> None:
    if hasattr(client.api().slurm, "get_job_requeue"):
        job = submit_job(client, "sleep 600", requeue=True)
        eventually(lambda: client.job(job).state == "RUNNING", seconds=60)
        client.requeue(job)
        assert eventually(lambda: client.job(job.id).json["restart_cnt"]) == 1
        client.cancel(job.id)
        return
    job = submit_job(client, "true", hold=True)
    with pytest.raises(meluxina.VersionError, match=f"scontrol requeue {job.id}"):
        client.requeue(job)
    client.cancel(job)


@pytest.mark.parametrize("bad", [0, -1, True, None, 1.5, "", "x", "17_", "17_x", "17+", "17.0", "17/../1", "1" * 11])
def test_what_is_no_job_id_is_refused_by_every_method(client: Any, bad: Any) -> None:
    for method in (client.job, client.cancel, client.hold, client.wait, client.release, client.requeue):
        with pytest.raises(meluxina.InvalidRequestError, match="is not a job"):
            method(bad)


def test_conditions_that_nothing_can_meet_are_refused(client: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="no job state 'RUNING'") as caught:
        client.jobs(state=["RUNING"])
    assert "RUNNING" in caught.value.hint
    with pytest.raises(meluxina.InvalidRequestError, match="has no time zone"):
        client.jobs(since=datetime(2030, 1, 1))  # noqa: DTZ001
    with pytest.raises(meluxina.InvalidRequestError, match="is not a job"):
        client.jobs(ids=["seventeen"])
