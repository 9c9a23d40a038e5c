"""A job whose number another job has now: nothing is said of that one, and nothing done to it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

import meluxina
from tests.builders import job_answer, job_record, mocked_client, number_answer, slurm_response, submit_job, task_answer
from tests.fakes import Scheduler

FIRST, SECOND, NUMBER = "FIRST", "SECOND", 100


class Forgetful(Scheduler):
    """A controller that loses its jobs when it is told to, and has an accounting."""

    def __init__(self) -> None:
        super().__init__(self._answer)
        self.records: list[dict[str, Any]] = []
        self.accounting = 200
        self.requests: list[tuple[str, str]] = []

    def _answer(self, request: httpx.Request) -> httpx.Response | None:
        path = request.url.path
        self.requests.append((request.method, path.rpartition("/")[2]))
        if path.startswith("/slurmdb"):
            return slurm_response(self.accounting, jobs=self.records)
        if request.method == "DELETE":
            return httpx.Response(200, json={"errors": [], "status": []})
        if path.endswith("/jobs/state/"):
            return slurm_response(422, 9202)
        name = path.rpartition("/")[2]
        if request.method == "GET" and name.isdecimal() and "array_job_id" in self.jobs.get(int(name), {}):
            return slurm_response(200, jobs=list(self.jobs.values()))
        return None

    def lose(self) -> None:
        self.jobs.clear()
        self.job_ids = itertools.count(NUMBER)

    def writes(self) -> list[tuple[str, str]]:
        return [request for request in self.requests if request[0] != "GET" and request[1] != "submit"]


@pytest.fixture
def scheduler() -> Forgetful:
    return Forgetful()


@pytest.fixture
def client(scheduler: Forgetful) -> Iterator[meluxina.Client]:
    with mocked_client(scheduler, timeout=meluxina.Timeouts(search=1, retries=0)) as client:
        yield client


@pytest.fixture(params=["as sent", "as seen"])
def first(request: pytest.FixtureRequest, client: meluxina.Client, scheduler: Forgetful) -> meluxina.Job:
    """A job that the controller has lost, with its number given to another."""
    job: meluxina.Job = submit_job(client, name=FIRST)
    if request.param == "as seen":
        scheduler.jobs[job.id]["submit_time"] = number_answer(1000)
        job = job.refresh()
    scheduler.lose()
    second = submit_job(client, name=SECOND)
    assert second.id == job.id == NUMBER
    scheduler.jobs[NUMBER] |= {"job_state": ["COMPLETED"], "submit_time": number_answer(2000)}
    return job


ACTIONS: list[Callable[[meluxina.Job], object]] = [
    lambda job: job.refresh(),
    lambda job: job.wait(timeout=10),
    lambda job: list(job._client.as_completed([job], timeout=10)),  # type: ignore[union-attr]
    lambda job: job.cancel(),
    lambda job: job.cancel(signal="USR1"),
    lambda job: job.hold(),
    lambda job: job.release(),
    lambda job: job.update(time_limit=10),
]


@pytest.mark.parametrize("act", ACTIONS)
def test_whatever_is_done_with_a_lost_job_names_the_one_that_has_its_number(
    first: meluxina.Job, scheduler: Forgetful, act: Callable[[meluxina.Job], object]
) -> None:
    with pytest.raises(
        meluxina.NotFoundError, match=r"Job 100 is gone.*u100001's job SECOND, submitted at 1970"
    ) as at_:
        act(first)
    assert first.mark is not None
    assert first.mark in at_.value.hint
    assert scheduler.writes() == []


def test_a_job_given_as_a_number_is_whatever_has_that_number(first: meluxina.Job, client: meluxina.Client) -> None:
    assert client.job(first.id).name == SECOND
    assert client.wait(str(first.id)).name == SECOND
    client.cancel(first.id)


def test_a_lost_job_is_in_no_list(first: meluxina.Job, client: meluxina.Client) -> None:
    assert client.jobs(ids=first) == []
    assert [job.name for job in client.jobs(ids=first.id)] == [SECOND]


def test_a_lost_job_whose_end_accounting_has_is_that(first: meluxina.Job, scheduler: Forgetful) -> None:
    scheduler.records = [
        job_record(NUMBER, "FAILED", name=FIRST, user="u100001", time={"submission": 1000}),
        # Accounting may have no comment of a job that runs.
        job_record(NUMBER, "RUNNING", name=FIRST, user="u100001", time={"submission": 2000}),
    ]
    assert first.wait(timeout=10).state == "FAILED"
    assert first.refresh().state == "FAILED"
    first.cancel()
    assert scheduler.writes() == []


def test_a_lost_job_that_accounting_shows_running_is_gone(first: meluxina.Job, scheduler: Forgetful) -> None:
    scheduler.records = [job_record(NUMBER, "RUNNING", name=FIRST, user="u100001", time={"submission": 1000})]
    for act in (lambda: first.wait(timeout=10), first.refresh, first.cancel):
        with pytest.raises(meluxina.NotFoundError, match="is gone"):
            act()


def test_two_jobs_of_one_number_are_waited_for_as_two(
    first: meluxina.Job, client: meluxina.Client, scheduler: Forgetful
) -> None:
    scheduler.records = [job_record(NUMBER, "FAILED", name=FIRST, user="u100001", time={"submission": 1000})]
    second = client.job(NUMBER)
    assert [job.state for job in client.wait([first, second], timeout=10)] == ["FAILED", "COMPLETED"]


def test_history_has_both_jobs_of_one_number(client: meluxina.Client, scheduler: Forgetful) -> None:
    times = {"start": 0, "end": 0}
    scheduler.records = [
        job_record(7, "FAILED", name=name, comment={"job": f"[meluxina {name}]"}, time={"submission": time, **times})
        for name, time in ((FIRST, 1000), (SECOND, 2000))
    ]
    assert [job.name for job in client.history()] == [FIRST, SECOND]
    first = client.history()[0]
    assert [job.name for job in client.history(ids=first)] == [FIRST]


def test_a_lost_array_is_gone(client: meluxina.Client, scheduler: Forgetful) -> None:
    array = submit_job(client, name=FIRST, array="0-1")
    scheduler.lose()
    for task in (0, 1):
        scheduler.jobs[NUMBER + task] = task_answer(NUMBER + task, task, "RUNNING", array_id=NUMBER)
    for act in (array.cancel, array.refresh, array.wait, array.hold):
        with pytest.raises(meluxina.NotFoundError, match="is gone"):
            act()
    assert scheduler.writes() == []


def test_a_job_that_has_written_its_own_comment_or_was_requeued_is_itself(
    client: meluxina.Client, scheduler: Forgetful
) -> None:
    job = submit_job(client, name=FIRST)
    scheduler.jobs[NUMBER] |= {"comment": "mine", "submit_time": number_answer(1000), "restart_cnt": 0}
    job = job.refresh()
    scheduler.jobs[NUMBER] |= {"submit_time": number_answer(2000), "restart_cnt": 1, "job_state": ["COMPLETED"]}
    assert job.wait(timeout=10).state == "COMPLETED"
    job.cancel()
    assert scheduler.writes() == [("DELETE", "100")]


def test_an_answer_that_repeats_an_earlier_jobs_id_is_not_believed(
    client: meluxina.Client, scheduler: Forgetful
) -> None:
    first: meluxina.Job = submit_job(client, name=FIRST)
    take = scheduler.take

    def replayed(request: httpx.Request) -> int:
        take(request)
        return first.id

    scheduler.take = replayed  # type: ignore[method-assign]
    second = submit_job(client, name=SECOND)
    assert (second.id, second.name, scheduler.submits) == (first.id + 1, SECOND, 2)


def test_a_number_that_is_given_again_is_taken_once_its_mark_is_seen(
    client: meluxina.Client, scheduler: Forgetful
) -> None:
    submit_job(client, name=FIRST)
    scheduler.lose()
    second = submit_job(client, name=SECOND)
    assert (second.id, second.name, scheduler.submits) == (NUMBER, SECOND, 2)


def test_a_purged_jobs_fate_is_accountings_to_tell(client: meluxina.Client, scheduler: Forgetful) -> None:
    for status, kind in ((502, meluxina.ServerError), (404, meluxina.ServerError)):
        scheduler.accounting = status
        with pytest.raises(kind, match=r"does not know job 186\. Only accounting can tell") as caught:
            client.job(186)
        assert not isinstance(caught.value, meluxina.NotFoundError)


def test_a_change_of_a_job_that_has_ended_long_ago_is_refused(client: meluxina.Client, scheduler: Forgetful) -> None:
    scheduler.jobs = {NUMBER: job_answer(NUMBER, "RUNNING")}
    job = client.job(NUMBER)
    scheduler.hook = lambda request: (
        slurm_response(200, jobs=[job_record(NUMBER, "COMPLETED")])
        if request.url.path.startswith("/slurmdb")
        else slurm_response(404, 2017)
    )
    with pytest.raises(meluxina.InvalidRequestError, match="Job 100 has ended"):
        job.update(time_limit=5)
