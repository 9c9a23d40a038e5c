"""What tests can say to a fake Slurm, and what their clients then see."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

import meluxina
import slurmrestd
from meluxina.testing import Exit, FakeSlurm, by_script, serving
from tests.builders import HET_SCRIPT, submit_job

every_version = pytest.mark.parametrize("version", slurmrestd.VERSIONS)


@pytest.fixture
def slurm() -> FakeSlurm:
    return FakeSlurm("v0.0.43")


@pytest.fixture
def client(slurm: FakeSlurm) -> Iterator[meluxina.Client]:
    with slurm.client() as client:
        yield client


@every_version
def test_a_job_lives_as_the_test_says(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client() as client:
        job = submit_job(client, "python train.py", gpus_per_node=2, partition="gpu", comment="mine")
        assert client.job(job).state == "PENDING"
        slurm.advance(seconds=1)
        seen = client.job(job)
        assert (seen.state, seen.nodes, seen.comment) == ("RUNNING", ("mel2001",), "mine")
        assert seen.allocated_tres["gres/gpu"] == 2
        assert client.node("mel2001").state == "MIXED"
        slurm.advance(minutes=2)
        slurm.finish(job, exit_code=3)
        ended = client.wait(job)
        assert (ended.state, ended.return_code, ended.end_time - ended.start_time) == (
            "FAILED",
            3,
            timedelta(minutes=2, seconds=1),
        )
        assert client.node("mel2001").state == "IDLE"


@every_version
def test_the_controller_forgets_what_accounting_keeps(version: str) -> None:
    slurm = FakeSlurm(version, min_job_age=60)
    with slurm.client() as client:
        job = submit_job(client)
        slurm.finish(job, signal=9)
        slurm.advance(minutes=2)
        assert client.jobs() == []
        record = client.job(job.id)
        assert (record.state, record.signal) == ("FAILED", 9)
        assert [row.id for row in client.history(name="meluxina")] == [job.id]


@every_version
def test_a_lost_answer_makes_no_second_job(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client() as client:
        submit_job(client, "sleep 1", name="before")
        slurm.lose_next_answer()
        job = submit_job(client, "sleep 1", name="lost")
        assert [row.name for row in slurm.jobs()] == ["before", "lost"]
        assert job.id == 2


def test_a_request_that_never_arrives_makes_no_job(slurm: FakeSlurm) -> None:
    with slurm.client(timeout=meluxina.Timeouts(search=0.1, retries=0.1)) as client:
        client.ping()
        slurm.lose_next_answer(arrives=False)
        with pytest.raises(meluxina.SubmitUnknown):
            submit_job(client)
        assert slurm.jobs() == []


def test_time_ends_jobs_at_their_limit_and_only_time(slurm: FakeSlurm, client: meluxina.Client) -> None:
    job = submit_job(client, time_limit=5)
    slurm.advance()
    slurm.advance(minutes=4, seconds=59)
    assert client.job(job).state == "RUNNING"
    slurm.advance(seconds=1)
    assert client.job(job).state == "TIMEOUT"


def test_jobs_wait_for_room_and_the_first_of_the_highest_priority_starts(
    slurm: FakeSlurm, client: meluxina.Client
) -> None:
    first = submit_job(client, partition="fpga", cpus_per_task=100)
    slurm.advance()
    last, urgent = (
        submit_job(client, partition="fpga", cpus_per_task=100),
        submit_job(client, partition="fpga", cpus_per_task=100, qos="urgent"),
    )
    slurm.advance()
    assert (client.job(urgent).reason, client.job(last).reason) == ("Resources", "Priority")
    slurm.finish(first)
    slurm.advance()
    assert [str(client.job(job).state) for job in (urgent, last)] == ["RUNNING", "PENDING"]


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ({"hold": True}, "JobHeldUser"),
        ({"begin_time": "now+1hour"}, "BeginTime"),
        ({"dependency": "afterok:1"}, "Dependency"),
        ({"time_limit": "1-00:00:00"}, "QOSMaxWallDurationPerJobLimit"),
        ({"nodes": 2}, "QOSMaxNodePerJobLimit"),
        ({"licenses": "matlab:11"}, "Licenses"),
        ({"nodelist": "mel0005"}, "ReqNodeNotAvail, UnavailableNodes:mel0005"),
    ],
)
def test_what_keeps_a_job_from_starting_is_its_reason(
    slurm: FakeSlurm, client: meluxina.Client, properties: dict[str, Any], reason: str
) -> None:
    submit_job(client)
    job = submit_job(client, **properties)
    slurm.advance()
    assert client.job(job).reason == reason


def test_dependencies_decide_when_what_they_name_has_ended(slurm: FakeSlurm, client: meluxina.Client) -> None:
    first = submit_job(client)
    good, bad = (
        submit_job(client, dependency=f"afterok:{first.id}"),
        submit_job(client, dependency=f"afternotok:{first.id}"),
    )
    slurm.finish(first)
    slurm.advance()
    assert client.job(good).state == "RUNNING"
    assert client.job(bad).reason == "DependencyNeverSatisfied"


@every_version
def test_tasks_of_an_array_run_so_many_at_a_time(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client() as client:
        array = submit_job(client, array="0-3%2")
        slurm.advance()
        assert [str(task.state) for task in client.job(array).tasks] == ["RUNNING", "RUNNING", "PENDING"]
        slurm.finish(f"{array.id}_0")
        slurm.advance()
        assert client.job(f"{array.id}_2").state == "RUNNING"
        slurm.finish(array)
        assert client.wait(array).array_indices == (0, 1, 2, 3)


@every_version
def test_components_start_and_end_each(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client() as client:
        job = submit_job(client, HET_SCRIPT)
        slurm.advance()
        assert [str(part.state) for part in client.job(job.id).components] == ["RUNNING", "RUNNING"]
        slurm.finish(f"{job.id}+1", exit_code=2)
        assert client.job(job.id).state == "RUNNING"
        slurm.finish(job.id)
        assert (client.wait(job.id).state, client.job(f"{job.id}+1").return_code) == ("FAILED", 2)


@every_version
def test_a_node_takes_its_jobs_along_when_it_fails(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client() as client:
        job = submit_job(client, partition="fpga", requeue=False)
        again = submit_job(client, partition="fpga", requeue=True)
        slurm.advance()
        slurm.fail_node("mel3001")
        assert client.job(job).state == "NODE_FAIL"
        assert client.job(again.id).state == "PENDING"
        assert not client.node("mel3001").state.is_up
        slurm.resume_node("mel3001")
        slurm.advance()
        assert client.job(again.id).state == "RUNNING"
        slurm.preempt(again.id)
        assert client.job(again.id).state == "PREEMPTED"


@every_version
def test_a_refused_token_is_an_authentication_error(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client() as client:
        client.jobs()
        slurm.refuse_token()
        with pytest.raises(meluxina.AuthenticationError):
            client.jobs()
        with pytest.raises(meluxina.MeluxinaError):  # of a token that was good 22.05 does not say what it thinks now
            submit_job(client)
        slurm.refuse_token(False)
        assert client.jobs() == []
    with slurm.client(token=slurm.token(minutes=5)) as client:
        client.jobs()
        slurm.advance(minutes=6)
        with pytest.raises(meluxina.AuthenticationError):
            client.jobs()


@every_version
def test_a_controller_that_crashes_forgets_and_gives_numbers_again(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client() as client:
        kept = submit_job(client)
        slurm.advance()
        lost = submit_job(client, name="lost")
        slurm.restart(forget=True)
        another = submit_job(client, name="another")
        assert another.id == lost.id
        assert client.job(kept.id).state == "RUNNING"
        with pytest.raises(meluxina.NotFoundError, match="is gone"):
            client.job(lost)


@every_version
def test_what_is_down_is_an_error_of_its_own(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client(timeout=meluxina.Timeouts(retries=0.01)) as client:
        client.ping()
        slurm.down(accounting=True)
        with pytest.raises(meluxina.ServerError):
            client.history()
        assert client.jobs() == []
        slurm.down(controller=True)
        with pytest.raises(meluxina.ServerError):
            client.jobs()
        assert not client.ping()[0].is_up
        slurm.down()
        with pytest.raises(meluxina.ConnectionFailed):
            client.ping()
        slurm.up()
        assert client.ping()[0].is_up


@every_version
def test_accounting_may_lag_behind(version: str) -> None:
    slurm = FakeSlurm(version)
    with slurm.client() as client:
        slurm.delay_accounting(30)
        job = submit_job(client, "true")
        slurm.advance(seconds=20)
        assert client.history() == []
        slurm.advance(seconds=20)
        assert [row.state for row in client.history()] == ["RUNNING"]
        slurm.finish(job, exit_code=3)
        assert [row.state for row in client.history()] == ["RUNNING"]
        slurm.advance(seconds=40)
        assert [(row.state, row.return_code) for row in client.history()] == [("FAILED", 3)]


@every_version
def test_what_is_not_modelled_says_so_and_is_listed(version: str) -> None:
    slurm = FakeSlurm(version)
    assert "slurmdb.get_config" in slurm.unsupported
    assert "slurm.get_jobs" not in slurm.unsupported
    with slurm.client() as client, pytest.raises(meluxina.ServerError, match="does not model GET /slurmdb"):
        client.send(client.api().slurmdb.get_config.request())


def test_what_slurm_refuses_has_its_number(slurm: FakeSlurm, client: meluxina.Client) -> None:
    for properties, number in (
        ({"qos": "no"}, 2066), ({"account": "no"}, 2045), ({"partition": "no"}, 2000), ({"nodes": 9}, 2014),
        ({"reservation": "no"}, 2053),
    ):  # fmt: skip
        with pytest.raises(meluxina.InvalidRequestError) as caught:
            submit_job(client, **properties)
        assert [error.number for error in caught.value.errors] == [number]
    assert slurm.jobs() == []


def test_a_reservation_keeps_its_nodes(slurm: FakeSlurm, client: meluxina.Client) -> None:
    slurm.reserve("course", ["mel3001"])
    outside, inside = submit_job(client, partition="fpga"), submit_job(client, partition="fpga", reservation="course")
    slurm.advance()
    assert [str(client.job(job).state) for job in (outside, inside)] == ["PENDING", "RUNNING"]
    assert [one.name for one in client.reservations()] == ["course"]


def test_a_running_clock_and_scripts_that_are_read_need_nobody() -> None:
    slurm = FakeSlurm(run=by_script, speed=1000)
    with slurm.client() as client:
        job = submit_job(client, "sleep 30; exit 4")
        assert client.wait(job, timeout=20).return_code == 4


def test_a_function_says_how_jobs_run() -> None:
    slurm = FakeSlurm(run=lambda job: (60, Exit(len(job.name))))
    with slurm.client() as client:
        job = submit_job(client, name="seven77")
        slurm.advance(minutes=2)
        assert client.job(job).return_code == 7


def test_the_same_is_served_on_loopback() -> None:
    slurm = FakeSlurm()
    with serving(slurm) as url, meluxina.Client(**slurm.settings(url=url)) as client:
        job = submit_job(client)
        assert slurm.jobs(job)[0].state == "PENDING"
        slurm.lose_next_answer()
        assert submit_job(client).id == 2
        slurm.down()
        with pytest.raises(httpx.HTTPError):
            httpx.get(url)


def test_an_async_client_sees_the_same() -> None:
    async def live() -> None:
        slurm = FakeSlurm()
        async with slurm.async_client() as client:
            job = await submit_job(client)
            slurm.finish(job)
            assert (await client.wait(job)).state.succeeded

    asyncio.run(live())


@pytest.mark.parametrize("version", ["v0.0.38", "v0.0.43"])
def test_a_thousand_lives_cost_less_than_a_second(version: str) -> None:
    slurm = FakeSlurm(version)
    spent = 0.0
    answer = slurm.answer

    def timed(*arguments: Any) -> Any:
        nonlocal spent
        start = time.process_time()
        try:
            return answer(*arguments)
        finally:
            spent += time.process_time() - start

    slurm.answer = timed  # type: ignore[method-assign, assignment]
    with slurm.client() as client:
        client.ping()
        jobs = [submit_job(client) for _ in range(1000)]
        for _ in range(3):
            slurm.advance(minutes=1)
            for job in slurm.jobs():
                if job.state == "RUNNING":
                    slurm.finish(job.job_id)
        assert {str(job.state) for job in client.wait(jobs)} == {"COMPLETED"}
    assert spent < 1.0


@every_version
def test_a_suspended_job_keeps_its_time(version: str) -> None:
    slurm = FakeSlurm(version, run=lambda _: (60, Exit(3)))
    with slurm.client() as client:
        job = submit_job(client, "true")
        slurm.advance(seconds=30)
        slurm.suspend(job)
        slurm.advance(hours=10)
        assert client.job(job).state == "SUSPENDED"
        slurm.resume(job)
        slurm.advance(seconds=20)
        assert client.job(job).state == "RUNNING"
        slurm.advance(seconds=20)
        assert client.wait(job).return_code == 3
        assert {node.cpus_allocated for node in slurm.cluster.nodes.values()} == {0}
