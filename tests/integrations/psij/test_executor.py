"""What PSI/J asks of its executor, with a fake Slurm."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import psij
import pytest
from psij import InvalidJobException, Job, JobAttributes, JobSpec, JobState, ResourceSpecV1, SubmitException

from meluxina import AsyncClient
from meluxina.psij import SlurmRestExecutor
from meluxina.testing import FakeSlurm

from .conftest import Make, eventually

SECONDS = timedelta(seconds=5)


def job(executable: str = "/bin/date", **specification: object) -> Job:
    return Job(JobSpec(executable=executable, **specification))


def ended(task: Job) -> psij.JobStatus:
    status = task.wait(timeout=SECONDS)
    assert status is not None, task
    return status


def test_it_is_found_by_its_name() -> None:
    assert "slurm-rest" in psij.JobExecutor.get_executor_names()
    executor = psij.JobExecutor.get_instance("slurm-rest", url="https://slurm.example")
    assert (executor.name, executor.url) == ("slurm-rest", "https://slurm.example")


def test_a_job_goes_through_its_states(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    states: list[JobState] = []
    task = job()
    task.set_job_status_callback(lambda _, status: states.append(status.state))
    executor.submit(task)
    assert task.status.state == JobState.QUEUED
    slurm.advance(seconds=1)
    assert task.wait(SECONDS, [JobState.ACTIVE])
    slurm.finish(slurm.jobs()[0])
    status = ended(task)
    assert (status.state, status.exit_code) == (JobState.COMPLETED, 0)
    eventually(lambda: states == [JobState.QUEUED, JobState.ACTIVE, JobState.COMPLETED])


def test_a_failure_has_its_exit_code_and_says_why(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    executor.submit(task := job())
    slurm.advance(seconds=1)
    slurm.finish(slurm.jobs()[0], exit_code=127)
    status = ended(task)
    assert (status.state, status.exit_code) == (JobState.FAILED, 127)
    assert "did not find a command" in str(status.message)
    assert status.metadata == {"native_id": task.native_id, "slurm_state": "FAILED"}


def test_a_signal_is_told_as_shells_do(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    executor.submit(task := job())
    slurm.advance(seconds=1)
    slurm.finish(slurm.jobs()[0], signal=9)
    assert ended(task).exit_code == 137


def test_a_time_limit_fails_it(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    executor.submit(task := job(attributes=JobAttributes(duration=timedelta(minutes=2))))
    slurm.advance(seconds=1)
    slurm.advance(minutes=3)
    status = ended(task)
    assert status.state == JobState.FAILED
    assert status.metadata is not None
    assert status.metadata["slurm_state"] == "TIMEOUT"
    assert "time" in str(status.message)


def test_a_job_that_is_put_back_into_the_queue_goes_on(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    executor.submit(task := job())
    slurm.advance(seconds=1)
    assert task.wait(SECONDS, [JobState.ACTIVE])
    slurm.requeue(slurm.jobs()[0])
    time.sleep(0.1)
    assert task.status.state == JobState.ACTIVE
    slurm.advance(minutes=5)
    slurm.finish(slurm.jobs()[0], exit_code=2)
    assert (ended(task).state, task.status.exit_code) == (JobState.FAILED, 2)


def test_a_job_whose_end_can_not_be_explained_has_ended_all_the_same(
    executor: SlurmRestExecutor, slurm: FakeSlurm, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def why(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(AsyncClient, "why", why)
    executor.submit(task := job())
    slurm.advance(seconds=1)
    slurm.finish(slurm.jobs()[0], exit_code=2)
    assert ended(task).message == f"Job {slurm.jobs()[0].job_id} is FAILED (NonZeroExitCode)."


def test_a_job_is_cancelled(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    executor.submit(task := job())
    task.cancel()
    slurm.advance(seconds=1)
    assert ended(task).state == JobState.CANCELED
    task.cancel()


def test_what_was_not_submitted_is_not_cancelled(executor: SlurmRestExecutor) -> None:
    with pytest.raises(SubmitException, match="not submitted"):
        executor.cancel(job())


def test_a_child_of_a_process_has_threads_of_its_own(make: Make) -> None:
    make().list()
    child = os.fork()
    if not child:  # it must not come back to pytest
        threading.Timer(5, os._exit, [1]).start()
        os._exit(len(make().list()))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_callback_may_submit_the_next_job(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    first, second = job(), job()
    executor.set_job_status_callback(
        lambda task, status: executor.submit(second) if status.final and task is first else None
    )
    executor.submit(first)
    slurm.advance(seconds=1)
    slurm.finish(slurm.jobs()[0])
    eventually(lambda: second.status.state == JobState.QUEUED)


def test_a_callback_that_ends_its_thread_ends_nothing_else(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    tasks = [job(), job()]
    tasks[0].set_job_status_callback(lambda _, status: sys.exit("no more") if status.final else None)
    for task in tasks:
        executor.submit(task)
        slurm.advance(seconds=1)
        slurm.finish(slurm.jobs()[-1])
        assert ended(task).state == JobState.COMPLETED


@pytest.mark.parametrize("slurm", ["v0.0.45"], indirect=True)  # older servers tell no states alone
def test_all_jobs_are_asked_about_together(
    executor: SlurmRestExecutor, slurm: FakeSlurm, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks = [job() for _ in range(20)]
    for task in tasks:
        executor.submit(task)
    paths: list[str] = []
    answer = slurm.answer

    def noted(method: str, path: str, *rest: Any) -> Any:
        paths.append(path)
        return answer(method, path, *rest)

    monkeypatch.setattr(slurm, "answer", noted)
    eventually(lambda: len(paths) > 10)
    assert {path.split("/", 3)[3].strip("/") for path in paths} == {"jobs/state"}
    before = threading.active_count()
    slurm.advance(seconds=1)
    for fake in slurm.jobs():
        slurm.finish(fake)
    assert {str(ended(task).state) for task in tasks} == {"COMPLETED"}
    assert threading.active_count() <= before


# Native ids


def test_a_job_is_found_again_by_its_native_id(make: Make, slurm: FakeSlurm) -> None:
    make().submit(first := job())
    assert first.native_id == f"{slurm.jobs()[0].job_id}:{first.id}"
    assert make().list() == [first.native_id]
    slurm.advance(seconds=1)
    make().attach(again := Job(), first.native_id)
    assert again.wait(SECONDS, [JobState.ACTIVE])
    slurm.finish(slurm.jobs()[0], exit_code=3)
    assert ended(again).exit_code == 3
    make().attach(late := Job(), first.native_id)
    assert (ended(late).state, late.status.exit_code) == (JobState.FAILED, 3)


def test_a_job_that_has_its_number_now_is_not_taken_for_it(make: Make, slurm: FakeSlurm) -> None:
    make().submit(lost := job())
    slurm.restart(forget=True)
    make().submit(other := job())
    assert str(other.native_id).split(":")[0] == str(lost.native_id).split(":")[0]
    with pytest.raises(InvalidJobException, match=r"another|number"):
        make().attach(Job(), str(lost.native_id))
    with contextlib.suppress(SubmitException):  # unless it is known already that it is lost
        make().cancel(lost)
    assert [fake.state for fake in slurm.jobs()] == ["PENDING"]


def test_jobs_of_others_programs_are_listed_and_attached_by_number(make: Make, slurm: FakeSlurm) -> None:
    with slurm.client() as client:
        number = client.submit("srun hostname", qos="dev", time_limit=5, array="0-1").id
    (native_id,) = make().list()
    assert native_id.split(":")[0] == str(number)
    make().attach(task := Job(), str(number))
    slurm.advance(seconds=1)
    slurm.finish(number)
    assert ended(task).state == JobState.COMPLETED


def test_nobody_knows_it(executor: SlurmRestExecutor) -> None:
    for native_id in ("4711", "4711:no-such-mark", "nonsense", ""):
        with pytest.raises(InvalidJobException):
            executor.attach(task := Job(), native_id)
        assert task.executor is None


def test_only_a_new_job_is_attached(executor: SlurmRestExecutor) -> None:
    executor.submit(task := job())
    with pytest.raises(InvalidJobException, match="NEW"):
        executor.attach(task, str(task.native_id))


# Trouble


def test_a_lost_answer_makes_one_job(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    executor.list()
    slurm.lose_next_answer()
    executor.submit(job())
    assert len(slurm.jobs()) == 1


def test_a_job_whose_submit_is_not_known_is_submitted_again_without_a_second(
    executor: SlurmRestExecutor, slurm: FakeSlurm, monkeypatch: pytest.MonkeyPatch
) -> None:
    executor.list()
    slurm.lose_next_answer()
    answer = slurm.answer

    def down_after(*arguments: object) -> object:
        try:
            return answer(*arguments)  # type: ignore[arg-type]
        finally:
            slurm.down()

    monkeypatch.setattr(slurm, "answer", down_after)
    with pytest.raises(SubmitException, match="lost"):
        executor.submit(task := job())
    assert (task.status.state, task.executor) == (JobState.NEW, None)
    monkeypatch.setattr(slurm, "answer", answer)
    slurm.up()
    executor.submit(task)
    assert len(slurm.jobs()) == 1
    assert task.status.state == JobState.QUEUED


def test_a_submit_that_is_interrupted_is_made_again_without_a_second_job(
    executor: SlurmRestExecutor, slurm: FakeSlurm, monkeypatch: pytest.MonkeyPatch
) -> None:
    executor.list()
    answer = slurm.answer

    def interrupt(*arguments: Any) -> Any:
        os.kill(os.getpid(), signal.SIGINT)
        return answer(*arguments)

    with monkeypatch.context() as context:
        context.setattr(slurm, "answer", interrupt)
        with pytest.raises(KeyboardInterrupt):
            executor.submit(task := job())
    eventually(slurm.jobs)
    assert (task.status.state, task.executor) == (JobState.NEW, None)
    executor.submit(task)
    assert len(slurm.jobs()) == 1


def test_an_outage_ends_no_job(executor: SlurmRestExecutor, slurm: FakeSlurm, caplog: pytest.LogCaptureFixture) -> None:
    tasks = [job() for _ in range(5)]
    for task in tasks:
        executor.submit(task)
    slurm.down()
    eventually(lambda: "can't be followed" in caplog.text)
    time.sleep(0.5)
    assert caplog.text.count("can't be followed") == 1
    assert {task.status.state for task in tasks} == {JobState.QUEUED}
    slurm.up()
    slurm.advance(seconds=1)
    for fake in slurm.jobs():
        slurm.finish(fake)
    assert {ended(task).state for task in tasks} == {JobState.COMPLETED}


def test_a_warning_that_is_an_error_ends_no_job(
    executor: SlurmRestExecutor, slurm: FakeSlurm, caplog: pytest.LogCaptureFixture
) -> None:
    executor.submit(task := job(attributes=JobAttributes(custom_attributes={"slurm.hold": True})))
    eventually(lambda: "will not start by itself" in caplog.text)
    slurm.start(slurm.jobs()[0].job_id)
    slurm.finish(slurm.jobs()[0])
    assert ended(task).state == JobState.COMPLETED


def test_a_job_that_the_controller_has_lost_has_failed(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    executor.submit(task := job())
    slurm.restart(forget=True)
    executor.submit(job())
    status = ended(task)
    assert status.state == JobState.FAILED
    assert status.message


def test_a_refusal_says_what_slurm_said(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    with pytest.raises(InvalidJobException) as info:
        executor.submit(job(attributes=JobAttributes(queue_name="no-such-partition")))
    assert "partition" in info.value.message
    assert str(info.value) == info.value.message
    assert slurm.jobs() == []


def test_a_refused_token_is_no_fault_of_the_job(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    slurm.refuse_token()
    with pytest.raises(SubmitException) as info:
        executor.submit(job())
    assert not info.value.transient


def test_a_server_that_is_away_is_a_passing_trouble(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    slurm.down()
    with pytest.raises(SubmitException) as info:
        executor.submit(job())
    assert info.value.transient


def test_a_missing_url_is_told() -> None:
    with pytest.raises(SubmitException, match="SLURM_URL"):
        psij.JobExecutor.get_instance("slurm-rest").submit(job())


def test_no_token_gets_into_jobs_logs_or_messages(
    make: Make, slurm: FakeSlurm, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    token = slurm.token()
    executor = make(token=token)
    executor.submit(task := job(environment={"SLURM_JWT": token, "MY": token, "GOOD": "value"}))
    slurm.refuse_token()
    with pytest.raises(SubmitException) as info:
        executor.submit(job())
    fake = str(slurm.jobs()[0])
    assert "GOOD" in fake
    for text in (
        fake,
        caplog.text,
        str(info.value),
        repr(info.value),
        str(task),
        str(executor),
        str(vars(executor.config)),
    ):
        assert token not in text


# What is asked of Slurm


def test_resources_and_attributes_reach_slurm(executor: SlurmRestExecutor, slurm: FakeSlurm) -> None:
    resources = ResourceSpecV1(
        node_count=2, processes_per_node=4, cpu_cores_per_process=3, exclusive_node_use=True, memory=4 * 2**30
    )
    attributes = JobAttributes(
        duration=timedelta(seconds=3700.5),
        queue_name="cpu",
        account="p200001",
        custom_attributes={"slurm.qos": "default", "slurm-rest.comment": "hello", "pbs.c": "x"},
    )
    executor.submit(
        job(name="train", directory=Path("/project"), stderr_path="err", resources=resources, attributes=attributes)
    )
    fake = slurm.jobs()[0]
    assert (fake.name, fake.directory, fake.output, fake.error) == ("train", "/project", "/dev/null", "err")
    assert (fake.node_count, fake.tasks, fake.cpus_per_task, fake.memory_per_node) == (2, 8, 3, 2048)
    assert (fake.minutes, fake.partition, fake.account, fake.qos) == (62, "cpu", "p200001", "default")
    assert fake.comment.startswith("hello ")


def test_custom_attributes_count_most_and_the_environment_least(
    make: Make, slurm: FakeSlurm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SBATCH_QOS", "short")
    monkeypatch.setenv("SBATCH_PARTITION", "gpu")
    make({}).submit(job())
    make({"qos": "dev", "partition": "cpu", "comment": "all"}).submit(job())
    custom: dict[str, object] = {"slurm.time_limit": "00:07:00", "slurm.job-name": "mine", "slurm.time": "3"}
    custom |= {"slurm.current_working_directory": "/mine", "slurm.mark": "mine", "slurm.script": "mine"}
    make({"qos": "dev"}).submit(
        job(name="other", directory="/other", attributes=JobAttributes(custom_attributes=custom))
    )
    first, second, third = slurm.jobs()
    assert (first.qos, first.partition) == ("short", "gpu")
    assert (second.qos, second.partition, second.comment[:4]) == ("dev", "cpu", "all ")
    assert (third.name, third.minutes, third.directory) == ("mine", 3, "/mine")


def test_what_meluxina_wants_of_every_job_is_asked_for_at_once(make: Make, slurm: FakeSlurm) -> None:
    task = job(attributes=JobAttributes(custom_attributes={"slurm.account": ""}))
    with pytest.raises(InvalidJobException) as info:
        make({}, account=None).submit(task)
    assert "an account" in info.value.message
    assert "SBATCH_QOS" in info.value.message
    assert "time limit" not in info.value.message
    assert slurm.jobs() == []


@pytest.mark.parametrize(
    ("task", "message"),
    [
        (Job(JobSpec()), "executable"),
        (job(launcher="no-such-launcher"), "launcher"),
        (
            job(attributes=JobAttributes(custom_attributes={"slurm.no-such-option": "1"})),
            "no-such-option|no_such_option",
        ),
        (Job(), "specification"),
    ],
)
def test_a_job_that_makes_no_sense_is_refused(
    executor: SlurmRestExecutor, slurm: FakeSlurm, task: Job, message: str
) -> None:
    with pytest.raises(InvalidJobException, match=message):
        executor.submit(task)
    assert task.executor is None
    assert slurm.jobs() == []
