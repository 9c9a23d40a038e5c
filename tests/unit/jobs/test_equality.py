"""Jobs as values: equal, hashable, sorted, and copied or pickled without their client."""

from __future__ import annotations

import copy
import pickle
import random
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest

import meluxina
import slurmrestd
from meluxina.jobs.view import JobView
from tests.builders import (
    NEW,
    OLD,
    TOKEN,
    job_answer,
    job_view,
    mocked_async_client,
    mocked_client,
    number_answer,
    record_view,
    slurm_response,
    task_answer,
)
from tests.fakes import Scheduler

MODELS = slurmrestd.load(NEW).models
MARK = "[meluxina m1]"
FIRST = {"user_name": "u1", "name": "FIRST", "cluster": "one"}
COPIES: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    *(lambda job, protocol=protocol: pickle.loads(pickle.dumps(job, protocol))  # noqa: S301 -- our own bytes
      for protocol in range(pickle.HIGHEST_PROTOCOL + 1)),
]  # fmt: skip


def shown(submit_time: int, **fields: Any) -> JobView:
    return job_view(MODELS, **FIRST, **{"submit_time": number_answer(submit_time), "restart_cnt": 0, **fields})


def part(*arguments: Any) -> JobView:
    return JobView(MODELS.JobInfo.from_dict(task_answer(*arguments)))


def component(offset: int) -> JobView:
    fields = {"het_job_id": number_answer(17), "het_job_offset": number_answer(offset)}
    return JobView(MODELS.JobInfo.from_dict(job_answer(17 + offset, "PENDING", **fields)))


def test_a_job_as_sent_or_recorded_equals_itself_as_shown() -> None:
    sent = job_view(MODELS, user_name="u1", name="FIRST", comment=MARK)
    record = record_view(MODELS, user="u1", name="FIRST", time={"submission": 1000}, cluster="one")
    pending = shown(1000, comment=MARK, job_state=["PENDING"])
    running = shown(1000, comment=MARK, job_state=["RUNNING"])
    assert sent == pending == running == record == sent
    assert not sent != running  # noqa: SIM202
    assert len({sent, pending, running, record}) == 1
    assert {sent: "note"}[running] == "note"
    assert [shown(2000), sent].index(running) == 1


def test_an_old_version_shows_the_same_job() -> None:
    old = job_view(slurmrestd.load(OLD).models, **FIRST, submit_time=1000)
    assert old == shown(1000)
    assert hash(old) == hash(shown(1000))


@pytest.mark.parametrize(
    "other",
    [
        shown(1000, comment="[meluxina m2]"),
        shown(2000),
        job_view(MODELS, **{**FIRST, "cluster": "two"}, submit_time=number_answer(1000)),
        shown(1000, job_id=18),
    ],
    ids=["mark", "submit time", "cluster", "number"],
)
def test_what_contradicts_is_another_job_from_either_side(other: JobView) -> None:
    job = shown(1000, comment=MARK if other.mark else "")
    assert job != other
    assert other != job
    assert len({job, other}) == 2


def test_a_requeued_job_stays_the_same() -> None:
    assert shown(1000) == shown(2000, restart_cnt=1)
    assert shown(2000, restart_cnt=1) == shown(1000)


def test_a_job_is_no_number() -> None:
    assert shown(1000) != 17
    assert shown(1000) != "17"
    with pytest.raises(TypeError):
        _ = shown(1000) < 18  # type: ignore[operator]


def test_jobs_sort_by_number_then_by_task_or_component() -> None:
    ordered = [part(11, 0, "RUNNING"), part(12, 2, "RUNNING"), part(10, "3-9", "PENDING"), part(13, 10, "RUNNING")]
    ordered += [component(0), component(1), component(10), job_view(MODELS, job_id=18), job_view(MODELS, job_id=100)]
    jobs = list(ordered)
    random.Random(1).shuffle(jobs)
    assert sorted(jobs) == ordered
    assert max(jobs) is ordered[-1]
    assert len(set(jobs)) == len(jobs)


def test_parts_are_neither_each_other_nor_the_whole() -> None:
    scheduler = Scheduler()
    with mocked_client(scheduler) as client:
        sent = client.submit("true", qos="dev", time_limit=1, array="0-2")
        scheduler.jobs[sent.id] |= task_answer(sent.id, "0-2", "PENDING", array_id=sent.id)
        (row,) = client.jobs()
        whole = client.job(sent)
    assert sent == whole != row
    assert hash(sent) == hash(whole)
    assert whole.task(1) == sent.task(1) != whole.task(2)
    # An array of many tasks fills a set as evenly as other jobs.
    assert len({hash(whole.task(index)) for index in range(3)}) == 3


def test_jobs_of_a_client_are_equal_to_what_submit_returned() -> None:
    with mocked_client(Scheduler()) as client:
        first, second = (client.submit("true", qos="dev", time_limit=1) for _ in range(2))
        assert set(client.jobs()) == {first, second}
        assert client.jobs().index(second) == 1


@pytest.mark.parametrize("make", COPIES)
@pytest.mark.parametrize("connect", [mocked_client, mocked_async_client])
def test_a_copy_has_all_of_a_job_but_client_and_token(make: Callable[[Any], Any], connect: Any) -> None:
    client = connect(lambda _: slurm_response(404, 2017))
    kind = meluxina.Job if connect is mocked_client else meluxina.AsyncJob
    whole = kind(MODELS.JobInfo.from_dict(job_answer(17, "RUNNING", comment=MARK)), client)
    job = kind(whole.raw, client, parts=(whole,), submit_message="hello")
    copied = make(job)
    assert type(copied) is kind
    assert copied == job
    assert (copied.json, copied.parts, copied.submit_message) == (job.json, job.parts, "hello")
    assert copied._client is copied.parts[0]._client is None
    assert job._client is client


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickled_job_holds_no_token(protocol: int) -> None:
    with mocked_client(Scheduler()) as client:
        client.submit("true", qos="dev", time_limit=1)
        written = pickle.dumps(client.jobs(), protocol)
    assert TOKEN.encode() not in written
    assert b"slurm.example" not in written


METHODS = ["refresh", "wait", "running", "cancel", "hold", "release", "requeue", "update"]


@pytest.mark.parametrize("name", METHODS)
def test_a_copy_says_how_to_get_a_live_one(name: str) -> None:
    scheduler = Scheduler()
    with mocked_client(scheduler) as client:
        job = copy.deepcopy(client.submit("true", qos="dev", time_limit=1))
        with pytest.raises(meluxina.ConfigurationError, match=r"Job 100 is a copy .*\n.*client\.job\(job\)"):
            getattr(job, name)()
        live = client.job(job)
        assert live == job
        assert live.refresh() == job


@pytest.mark.anyio
@pytest.mark.parametrize("name", METHODS)
async def test_a_copy_of_an_async_client_says_the_same(name: str) -> None:
    async with mocked_async_client(Scheduler()) as client:
        job = copy.copy(await client.submit("true", qos="dev", time_limit=1))
        with pytest.raises(meluxina.ConfigurationError, match="copy without its client"):
            await getattr(job, name)()
        assert await client.job(job) == job


def test_a_copy_is_not_taken_for_another_job_with_its_number() -> None:
    scheduler = Scheduler()
    with mocked_client(scheduler) as client:
        job = copy.deepcopy(client.submit("true", qos="dev", time_limit=1))
        scheduler.jobs[job.id] |= {"comment": "", "command": "", "name": "another"}
        with pytest.raises(meluxina.NotFoundError, match="Job 100 is gone"):
            client.job(job)


def test_a_job_of_another_cluster_is_not_taken_for_this_ones() -> None:
    scheduler = Scheduler()
    with mocked_client(scheduler) as client:
        job = client.submit("true", qos="dev", time_limit=1)
        scheduler.jobs[job.id]["cluster"] = "one"
        job = copy.deepcopy(client.job(job))
        scheduler.jobs[job.id]["cluster"] = "two"
        with pytest.raises(meluxina.NotFoundError, match=r"^Job 100 is a job of one, and this is two\.$"):
            client.job(job)


def finished_in_worker(job: meluxina.Job) -> tuple[meluxina.Job, str]:
    """What a worker process does with a job."""
    return job, str(job.state)


def test_jobs_go_to_other_processes_and_back() -> None:
    with mocked_client(Scheduler()) as client:
        jobs = [client.submit("true", qos="dev", time_limit=1) for _ in range(3)]
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            returned = list(pool.map(finished_in_worker, jobs, timeout=60))
    assert returned == [(job, "PENDING") for job in jobs]


def test_errors_and_results_take_their_jobs_along() -> None:
    with mocked_client(Scheduler()) as client:
        (result,) = client.submit_many(["true"], qos="dev", time_limit=1)
        job = result.result()
        with pytest.raises(meluxina.WaitTimeout) as late:
            client.wait(job, timeout=0)
    failed = meluxina.ChangesFailed("1 of 2", failures={job: meluxina.NotFoundError("none")}, done=[job])
    for make in COPIES[1:]:
        assert make(result).result() == job
        assert make(late.value).jobs == (job,)
        assert str(make(late.value)) == str(late.value)
        assert str(make(failed).failures[job]) == "none"
        assert make(failed).done == (job,)
        assert TOKEN not in repr(make(failed).failures)
