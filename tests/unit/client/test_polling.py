"""Polling: all waits of a client ask one question, about their jobs and no others."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections import Counter
from typing import Any

import httpx
import pytest

import meluxina
from meluxina import lazy
from meluxina.settings.timeouts import Timeouts
from tests.builders import (
    job_answer,
    job_record,
    mocked_async_client,
    mocked_client,
    number_answer,
    slurm_response,
    task_answer,
)
from tests.fakes import RecordingServer


class Controller:
    """Shows jobs in full, and their states; each job ends with the poll that its end says."""

    def __init__(self, *rows: list[dict[str, Any]], records: list[dict[str, Any]] | None = None) -> None:
        self.rows = list(rows)
        """What there is at each poll; the last stays."""
        self.polls = 0
        self.records = records or []
        self.refuses_states = False
        self.requests: Counter[str] = Counter()
        self.bytes: Counter[str] = Counter()
        self.server = RecordingServer(self.answer)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        response = self.server(request)
        self.bytes[request.url.path.rstrip("/").rpartition("/")[2]] += len(response.content)
        return response

    @property
    def present(self) -> list[dict[str, Any]]:
        return self.rows[max(0, min(self.polls, len(self.rows)) - 1)]

    def answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path.rstrip("/")
        name = path.rpartition("/")[2]
        if path.startswith("/slurmdb"):
            self.requests["accounting"] += 1
            return slurm_response(200, jobs=self.records)
        if name == "state":
            self.requests["states"] += 1
            self.polls += 1
            if self.refuses_states:
                return slurm_response(422, 9202)
            numbers = {int(text) for text in request.url.params.get_list("job_id")}
            present = [row for row in self.present if not numbers or numbers & ids(row)]
            return slurm_response(200, jobs=[entry for row in present for entry in states(row)])
        if name == "jobs":
            self.requests["list"] += 1
            return slurm_response(200, jobs=self.present, last_update={"set": True, "number": self.polls})
        self.requests["details"] += 1
        self.polls += self.refuses_states
        rows = [row for row in self.present if int(name) in ids(row)]
        return slurm_response(200, jobs=rows) if rows else slurm_response(404, 2017)


def ids(row: dict[str, Any]) -> set[int]:
    array_id = row.get("array_job_id", {}).get("number")
    return {row["job_id"], array_id} - {None, 0}


def states(row: dict[str, Any]) -> list[dict[str, Any]]:
    """List the states of a job, or of each of the tasks that are shown together."""
    task = row.get("array_task_id", {})
    first, _, last = row.get("array_task_string", "").partition("-")
    indices = [task["number"]] if task.get("set") else range(int(first), int(last) + 1) if last else []
    texts = [f"{row['job_id']}_{index}" for index in indices] or [str(row["job_id"])]
    return [{"job_id": text, "state": row["job_state"]} for text in texts]


def quick(**changes: Any) -> Timeouts:
    return Timeouts(retries=0, outage=5, poll=0.05, **changes)


def running(*numbers: int) -> list[dict[str, Any]]:
    return [job_answer(number, "RUNNING") for number in numbers]


def ended(*numbers: int) -> list[dict[str, Any]]:
    return [job_answer(number, "COMPLETED") for number in numbers]


def test_a_wait_asks_for_states_and_once_for_the_details_of_what_has_ended() -> None:
    numbers = range(1, 31)
    controller = Controller(running(*numbers), running(*numbers), ended(*numbers))
    with mocked_client(controller, timeout=quick()) as client:
        jobs = client.wait(numbers)
    assert [(job.id, job.state, job.name) for job in jobs] == [(number, "COMPLETED", "a name") for number in numbers]
    assert controller.requests["states"] == 3
    # Two of each of the first polls were looked at while they ran: nothing but their numbers was known.
    assert controller.requests["details"] <= 30 + 2 * 2
    assert not controller.requests["list"]


def test_waits_in_threads_ask_together() -> None:
    numbers = range(1, 41)
    controller = Controller(*[running(*numbers)] * 3, ended(*numbers))
    outcomes: list[meluxina.Job] = []
    with mocked_client(controller, timeout=Timeouts(retries=0, outage=5, poll=0.3)) as client:
        threads = [threading.Thread(target=lambda n=number: outcomes.append(client.wait(n))) for number in numbers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    assert sorted(job.id for job in outcomes) == list(numbers)
    assert controller.requests["states"] <= 4 + 2
    assert controller.requests["details"] <= 40 + 2 * 5


def test_waits_in_tasks_ask_together() -> None:
    numbers = range(1, 41)
    controller = Controller(*[running(*numbers)] * 3, ended(*numbers))

    async def main() -> list[meluxina.AsyncJob]:
        async with mocked_async_client(controller, timeout=quick()) as client:
            return await asyncio.gather(*(client.wait(number) for number in numbers))

    assert [job.id for job in asyncio.run(main())] == list(numbers)
    assert controller.requests["states"] <= 4 + 2


def test_a_wait_that_is_cancelled_while_it_asks_fails_no_other() -> None:
    controller = Controller(running(1, 2), ended(1, 2))

    async def serve(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.05)
        return controller(request)

    async def main() -> meluxina.AsyncJob:
        async with mocked_async_client(serve, timeout=quick()) as client:
            first = asyncio.create_task(client.wait(1))
            await asyncio.sleep(0.02)
            second = asyncio.create_task(client.wait(2))
            await asyncio.sleep(0.01)
            first.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await first
            return await asyncio.wait_for(second, 10)

    assert asyncio.run(main()).state == "COMPLETED"


def test_a_wait_whose_time_is_up_leaves_the_others_waiting() -> None:
    controller = Controller(*[running(1, 2)] * 8, ended(1, 2))

    async def main() -> meluxina.AsyncJob:
        async with mocked_async_client(controller, timeout=quick()) as client:
            first = asyncio.create_task(client.wait(1, timeout=0.1))
            second = asyncio.create_task(client.wait(2))
            with pytest.raises(meluxina.WaitTimeout):
                await first
            return await asyncio.wait_for(second, 10)

    assert asyncio.run(main()).state == "COMPLETED"


def test_a_server_that_refuses_states_is_asked_once_for_them() -> None:
    controller = Controller(running(1, 2), running(1, 2), running(1, 2), running(1, 2), ended(1, 2))
    controller.refuses_states = True
    with mocked_client(controller, timeout=quick()) as client:
        assert [job.state for job in client.wait([1, 2])] == ["COMPLETED", "COMPLETED"]
        assert client.wait(1).state == "COMPLETED"
    assert controller.requests["states"] == 1


@pytest.mark.parametrize("failure", [OSError(24, "Too many open files"), ModuleNotFoundError("full_lists")])
def test_a_wait_bears_with_a_process_that_can_open_no_more_files(
    monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    around, failures = lazy.around, [failure]

    def load(room: str) -> Any:
        if room == "full_lists" and failures:
            raise failures.pop()
        return around(room)

    monkeypatch.setattr(lazy, "around", load)
    controller = Controller(running(1), ended(1))
    controller.refuses_states = True
    with mocked_client(controller, timeout=quick()) as client:
        assert client.wait(1).state == "COMPLETED"
    assert not failures


def test_nothing_is_asked_more_often_than_the_floor_allows() -> None:
    controller = Controller(running(1))
    with mocked_client(controller, timeout=Timeouts(poll=0.2)) as client:
        start = time.monotonic()
        with pytest.raises(meluxina.WaitTimeout):
            client.wait(1, timeout=1)
    assert controller.requests["states"] <= (time.monotonic() - start) / (0.2 * 0.8) + 1


def test_a_job_that_got_the_number_of_another_is_noticed_when_it_ends() -> None:
    mine = job_answer(7, "RUNNING", user_name="u100001", name="mine", submit_time={"set": True, "number": 100})
    other = job_answer(7, "COMPLETED", user_name="u100002", name="other", submit_time={"set": True, "number": 200})
    controller = Controller([mine], [mine], [other])
    with mocked_client(controller, timeout=quick()) as client:
        job = client.job(7)
        with pytest.raises(meluxina.NotFoundError, match="u100002"):
            client.wait(job)


@pytest.mark.parametrize("by_number", [True, False])
def test_what_was_asked_before_a_wait_began_is_no_answer_about_its_job(by_number: bool) -> None:
    """A controller that was started again gives the number of a job that is waited for to the next one."""
    lost, made = (
        job_answer(7, "PENDING", comment=f"[meluxina {mark}]", submit_time=number_answer(seconds))
        for mark, seconds in (("lost", 100), ("made", 200))
    )
    controller = Controller([lost], [made], [made], [made | {"job_state": ["COMPLETED"]}])

    async def main() -> tuple[Any, Any]:
        async with mocked_async_client(controller, timeout=quick()) as client:
            is_asked = asyncio.Event()
            wait = client.wait(await client.job(7), progress=lambda _: is_asked.set())
            first = asyncio.create_task(wait)
            await is_asked.wait()
            controller.rows[0] = [made]
            job = 7 if by_number else await client.job(7)
            return await asyncio.gather(first, client.wait(job), return_exceptions=True)

    gone, job = asyncio.run(main())
    assert isinstance(gone, meluxina.NotFoundError)
    assert (job.mark, job.state) == ("made", "COMPLETED")


def test_a_wait_believes_only_accounting_that_was_asked_after_it_came_into_doubt() -> None:
    """The answer that is under way when it does may be of before its job ended."""
    answers = [[], [job_record(7, "COMPLETED")]]

    async def serve(request: httpx.Request) -> httpx.Response:
        if not request.url.path.startswith("/slurmdb"):
            return slurm_response(404, 2017) if request.url.path.endswith("/7") else slurm_response(200, jobs=[])
        rows = answers.pop(0)
        await asyncio.sleep(0.2)
        return slurm_response(200, jobs=rows)

    async def main() -> tuple[Any, Any]:
        async with mocked_async_client(serve, timeout=quick()) as client:
            first = asyncio.create_task(client.wait(7))
            await asyncio.sleep(0.1)
            return await asyncio.gather(first, client.wait(7), return_exceptions=True)

    first, second = asyncio.run(main())
    assert isinstance(first, meluxina.NotFoundError)
    assert second.state == "COMPLETED"


@pytest.mark.parametrize("is_down", [False, True])
def test_waits_in_doubt_ask_accounting_together(is_down: bool) -> None:
    numbers = range(1, 31)
    controller = Controller(running(*numbers), [], records=[job_record(number, "COMPLETED") for number in numbers])

    async def serve(request: httpx.Request) -> httpx.Response:
        response = controller(request)
        if not request.url.path.startswith("/slurmdb"):
            return response
        await asyncio.sleep(0.1)
        return slurm_response(502, 1) if is_down else response

    async def main() -> list[Any]:
        async with mocked_async_client(serve, timeout=Timeouts(retries=0, outage=0.0, poll=0.05)) as client:
            return await asyncio.gather(*(client.wait(number) for number in numbers), return_exceptions=True)

    outcomes = asyncio.run(main())
    assert controller.requests["accounting"] <= 3
    if not is_down:
        assert [job.id for job in outcomes] == list(numbers)
        return
    assert all(isinstance(error, meluxina.ServerError) for error in outcomes)
    assert len(set(map(id, outcomes))) == len(outcomes), "each has an error of its own"
    assert all(isinstance(error.__cause__, meluxina.ServerError) for error in outcomes)


def test_tasks_of_several_arrays_are_told_apart() -> None:
    first, second = (
        [
            task_answer(number + 1, 0, "COMPLETED", array_id=number),
            task_answer(number + 2, 1, "FAILED", array_id=number),
        ]
        for number in (10, 20)
    )
    records = [
        {"job_id": number + 1 + task, "array": {"job_id": number, "task_id": {"set": True, "number": task}},
         "state": {"current": ["FAILED" if task else "COMPLETED"]}}
        for number in (10, 20) for task in (0, 1)
    ]  # fmt: skip
    controller = Controller([*first, *second], records=records)
    with mocked_client(controller, timeout=quick()) as client:
        jobs = client.wait([10, 20])
    assert [[(task.label, task.state) for task in job.tasks] for job in jobs] == [
        [("10_0", "COMPLETED"), ("10_1", "FAILED")],
        [("20_0", "COMPLETED"), ("20_1", "FAILED")],
    ]


def test_until_it_runs() -> None:
    pending = [job_answer(1, "PENDING")]
    controller = Controller(pending, pending, running(1))
    with mocked_client(controller, timeout=quick()) as client:
        assert client.wait(1, until="RUNNING").state == "RUNNING"


def test_changes_are_yielded_once_each_and_none_is_skipped() -> None:
    pending = [job_answer(1, "PENDING"), job_answer(2, "PENDING")]
    controller = Controller(pending, [pending[0], *running(2)], [job_answer(1, "COMPLETED", nodes="mel1"), *ended(2)])
    with mocked_client(controller, timeout=quick()) as client:
        changes = [(change.job.id, change.before, change.after) for change in client.changes([1, 2])]
    assert changes == [
        (1, None, "PENDING"),
        (2, None, "PENDING"),
        (2, "PENDING", "RUNNING"),
        (1, "PENDING", "RUNNING"),
        (1, "RUNNING", "COMPLETED"),
        (2, "RUNNING", "COMPLETED"),
    ]


def mine(number: int, *states: str, **fields: Any) -> dict[str, Any]:
    return job_answer(number, *states, name="mine", **fields)


def matching_changes(controller: Controller, timeout: float = 1.2) -> list[tuple[str, Any, Any]]:
    """Follow the jobs that are named so, and return what the client says of them."""
    with mocked_client(controller, timeout=quick()) as client:
        changes = client.changes(name="mine", timeout=timeout)
        return [(change.job.label, change.before, change.after) for change in changes]


def test_changes_of_matching_jobs_cost_states_and_a_look_at_what_is_new() -> None:
    others = [job_answer(number, "PENDING", comment="as long as a job is" * 200) for number in range(100, 400)]
    stranger = job_answer(500, "RUNNING")
    controller = Controller(
        [mine(1, "PENDING"), *others],
        [mine(1, "RUNNING"), *others, stranger],
        [mine(1, "RUNNING"), mine(501, "PENDING"), *others, stranger],
        [mine(1, "COMPLETED"), mine(501, "RUNNING"), *others, stranger | {"job_state": ["COMPLETED"]}],
    )
    assert matching_changes(controller) == [
        ("1", None, "PENDING"),
        ("1", "PENDING", "RUNNING"),
        ("501", None, "PENDING"),
        ("1", "RUNNING", "COMPLETED"),
        ("501", "PENDING", "RUNNING"),
    ]
    assert controller.requests["states"] >= 4
    assert controller.requests["list"] == 1, "to learn which jobs are meant"
    # Two that are new, of which one is somebody else's and never looked at again; three changes.
    assert controller.requests["details"] == 5
    assert controller.bytes["state"] < 300 * 75 * controller.requests["states"]


def test_a_matching_array_is_followed_task_by_task() -> None:
    first, second, third = (task_answer(*task) | {"name": "mine"} for task in (
        (10, "0-2", "PENDING"), (10, "1-2", "PENDING"), (10, 2, "RUNNING"),
    ))  # fmt: skip
    started = [task_answer(11 + index, index, "RUNNING") | {"name": "mine"} for index in (0, 1)]
    controller = Controller([first], [second, started[0]], [third, *started])
    assert matching_changes(controller) == [
        ("10_[0-2]", None, "PENDING"),
        ("10_0", "PENDING", "RUNNING"),
        ("10_2", "PENDING", "RUNNING"),
        ("10_1", "PENDING", "RUNNING"),
    ]
    # None at tasks that wait as before.
    assert controller.requests["details"] + controller.requests["list"] == 4


def test_without_states_the_list_is_asked_for_if_it_has_changed() -> None:
    """A job that is not in an answer without news has not gone."""
    lists = [[mine(1, "PENDING")], [], [mine(1, "RUNNING"), job_answer(2, "RUNNING")], [], [mine(1, "COMPLETED")]]
    paths: Counter[str] = Counter()

    def answer(request: httpx.Request) -> httpx.Response:
        name = request.url.path.rstrip("/").rpartition("/")[2]
        paths[name] += 1
        if name == "state":
            return slurm_response(422, 9202)
        jobs = lists.pop(0) if lists else []
        return slurm_response(200, jobs=jobs, last_update={"set": True, "number": 7 * len(jobs)})

    with mocked_client(answer, timeout=quick()) as client:
        changes = [(change.before, change.after) for change in client.changes(name="mine", timeout=2)]
    assert changes == [(None, "PENDING"), ("PENDING", "RUNNING"), ("RUNNING", "COMPLETED")]
    assert paths.keys() == {"state", "jobs"}
    assert paths["state"] == 1


def test_changes_want_jobs_or_conditions() -> None:
    with mocked_client(Controller([])) as client:
        with pytest.raises(meluxina.InvalidRequestError):
            list(client.changes())
        with pytest.raises(meluxina.InvalidRequestError):
            list(client.changes([1], mine=True))
