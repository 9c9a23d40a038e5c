"""Many jobs cancelled, held, changed at once: each outcome is told, no other job is touched, few requests are made."""

from __future__ import annotations

import asyncio
import json
import pickle
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

import meluxina
from tests.builders import (
    NEW,
    OLD,
    job_answer,
    job_record,
    mocked_async_client,
    mocked_client,
    number_answer,
    slurm_answer,
    slurm_response,
    task_answer,
)
from tests.fakes import Blocking

pytestmark = pytest.mark.filterwarnings("ignore::slurmrestd.errors.ContradictionWarning")

ENDED, UNKNOWN, DENIED, NOT_NOW, MISMATCH = 2021, 2017, 2002, 2020, 2172
_FIELDS = {"job_name": "name", "account": "account", "partition": "partition", "user_name": "user_name"}


def outcomes_response(*outcomes: dict[str, Any]) -> httpx.Response:
    """What is said of jobs that were signalled."""
    return httpx.Response(200, json=slurm_answer() | {"status": outcomes})


def shown(job: dict[str, Any], path: str) -> dict[str, Any]:
    """A job in the shape of the version in a path."""
    if OLD not in path:
        return job
    flat = {name: value["number"] if value["set"] else None for name, value in job.items() if isinstance(value, dict)}
    return job | flat | {"job_state": job["job_state"][-1]}


class Controller:
    """Signals and changes jobs as slurmctld does, and remembers what it was asked."""

    def __init__(self, *jobs: dict[str, Any]) -> None:
        self.jobs = {job["job_id"]: dict(job) for job in jobs}
        self.requests: list[tuple[str, str]] = []
        self.bodies: list[dict[str, Any]] = []
        self.records: list[dict[str, Any]] = []
        self.hook: Callable[[httpx.Request], httpx.Response | None] = lambda _: None
        self.under_way = self.most_under_way = 0
        self._lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self.under_way += 1
            self.most_under_way = max(self.most_under_way, self.under_way)
            self.requests.append((request.method, request.url.path.partition("/v0.0.")[2].partition("/")[2].strip("/")))
        try:
            return self.hook(request) or self._answer(request)
        finally:
            with self._lock:
                self.under_way -= 1

    def _answer(self, request: httpx.Request) -> httpx.Response:  # noqa: PLR0911 -- one for each kind
        path = request.url.path.rstrip("/")
        name = path.rpartition("/")[2]
        if path.startswith("/openapi"):
            return httpx.Response(404)
        if path.startswith("/slurmdb"):
            return slurm_response(200, jobs=self.records, clusters=[])
        if name == "state":
            return slurm_response(200, jobs=[self._state(text) for text in request.url.params.get_list("job_id")])
        if name == "jobs":
            return self._answer_of_all(request)
        number = int(name.partition("_")[0])
        if number not in self.jobs:
            return slurm_response(404, UNKNOWN)
        if request.method == "DELETE":
            outcome = self._signal(name, {})
            code = outcome["error"]["code"]
            if OLD in path:  # it says nothing of a job that has ended
                return slurm_response(500, code) if code not in (0, ENDED) else slurm_response(200)
            return outcomes_response(*[outcome] if code else [])
        if request.method == "POST":
            self.jobs[number] |= json.loads(request.content)
            return slurm_response(200, results=[])
        return slurm_response(200, jobs=[shown(self.jobs[number], path)], licenses=[])

    def _state(self, text: str) -> dict[str, Any]:
        return {"job_id": text, "state": self.jobs[int(text)]["job_state"]}

    def _answer_of_all(self, request: httpx.Request) -> httpx.Response:
        if request.method != "DELETE":
            return slurm_response(200, jobs=[shown(job, request.url.path) for job in self.jobs.values()])
        self.bodies.append(json.loads(request.content))
        return outcomes_response(*self._signal_many(self.bodies[-1]))

    def _signal_many(self, body: dict[str, Any]) -> Iterator[dict[str, Any]]:
        assert body["flags"] == ["FULL_JOB", "VERBOSE"]
        assert len(body) > 2, "this signals every job there is"
        for name in body.get("jobs") or map(str, list(self.jobs)):
            outcome = self._signal(name, body)
            if body.get("jobs") or outcome["error"]["code"] in (0, DENIED):
                yield outcome

    def _signal(self, name: str, conditions: dict[str, Any]) -> dict[str, Any]:
        number = int(name.partition("_")[0])
        job = self.jobs.get(number)
        code = 0
        if job is None:
            code = UNKNOWN
        elif not self._meets(job, conditions):
            code = MISMATCH
        elif job["user_name"] != "u100001":
            code = DENIED
        elif job["job_state"] == ["CANCELLED"]:
            code = ENDED
        elif conditions.get("signal", "KILL") == "KILL":
            job["job_state"] = ["CANCELLED"]
        elif job["job_state"] == ["PENDING"]:
            code = NOT_NOW
        # A task is called by a list of one, as 24.11 does.
        label = name.replace("_", "_[") + "]" if "_" in name else name
        return {
            "step_id": label,
            "job_id": number_answer(number if job else None),
            "error": {"code": code, "string": "No error" if not code else f"Error {code}", "message": ""},
        }

    @staticmethod
    def _meets(job: dict[str, Any], conditions: dict[str, Any]) -> bool:
        has_names = all(job.get(field) == conditions[key] for key, field in _FIELDS.items() if key in conditions)
        return has_names and job["job_state"][0] in conditions.get("job_state", job["job_state"])

    def count(self, method: str) -> int:
        return sum(request[0] == method for request in self.requests)

    def states(self) -> dict[int, str]:
        return {number: job["job_state"][0] for number, job in self.jobs.items()}


def jobs_of(count: int, state: str = "PENDING", **fields: Any) -> list[dict[str, Any]]:
    return [
        job_answer(number, state, **{"submit_time": number_answer(1000)} | fields) for number in range(1, count + 1)
    ]


Connect = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    """A function that makes a client of a controller."""
    loop = asyncio.new_event_loop()

    def make(controller: Controller, **settings: Any) -> Any:
        settings = {"timeout": meluxina.Timeouts(retries=0, search=0)} | settings
        if request.param == "sync":
            return mocked_client(controller, **settings)
        return Blocking(mocked_async_client(controller, **settings), loop)

    yield make
    loop.close()


def test_a_thousand_jobs_as_seen_cost_two_requests(connect: Connect) -> None:
    controller = Controller(*jobs_of(1000))
    client = connect(controller)
    jobs = client.jobs()
    controller.requests.clear()
    assert client.cancel(jobs) is None
    assert controller.requests == [("GET", "jobs"), ("DELETE", "jobs")]
    assert set(controller.states().values()) == {"CANCELLED"}


def test_numbers_cost_one_request_and_each_is_named_once(connect: Connect) -> None:
    controller = Controller(*jobs_of(5))
    connect(controller).cancel([1, "2", 3, 1, "3"])
    assert controller.requests == [("DELETE", "jobs")]
    assert controller.bodies == [{"jobs": ["1", "2", "3"], "signal": "KILL", "flags": ["FULL_JOB", "VERBOSE"]}]


def test_more_than_a_thousand_are_cancelled_thousand_by_thousand(connect: Connect) -> None:
    controller = Controller(*jobs_of(2001))
    connect(controller).cancel(range(1, 2002))
    assert [len(body["jobs"]) for body in controller.bodies] == [1000, 1000, 1]


@pytest.mark.parametrize("version", [OLD, NEW])
def test_what_failed_is_told_job_by_job_and_the_rest_is_done(connect: Connect, version: str) -> None:
    controller = Controller(*jobs_of(150), job_answer(200, "RUNNING", user_name="u100002"))
    client = connect(controller, api_version=version)
    controller.jobs[3]["job_state"] = ["CANCELLED"]
    with pytest.raises(
        meluxina.ChangesFailed,
        match=r"^2 of 152 jobs were not cancelled: job 200: .*rror 2002.*; job 999: There is no",
    ) as caught:
        client.cancel([*range(1, 151), "200", 999])
    failures = caught.value.failures
    assert list(failures) == ["200", 999]
    assert isinstance(failures["200"], meluxina.InvalidRequestError)
    assert isinstance(failures[999], meluxina.NotFoundError)
    assert caught.value.done == tuple(range(1, 151))
    assert controller.states().pop(200) == "RUNNING"
    assert list(controller.states().values()).count("CANCELLED") == 150


def test_the_error_names_the_first_failures_and_survives_pickling(connect: Connect) -> None:
    controller = Controller(*jobs_of(9, user_name="u100002"))
    client = connect(controller)
    jobs = client.jobs()
    with pytest.raises(meluxina.ChangesFailed, match=r"^9 of 9 jobs.*job 1: .*job 2: .*job 3: .*; …$") as caught:
        client.cancel(jobs)
    assert [job.id for job in caught.value.failures] == list(range(1, 10))
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 -- our own
    assert list(copy.failures) == jobs
    assert str(copy) == str(caught.value)


@pytest.mark.parametrize("count", [3, 60])
@pytest.mark.parametrize("version", [OLD, NEW])
@pytest.mark.parametrize("change", ["cancel", "hold", "release"])
def test_a_job_whose_number_another_has_now_is_not_touched(
    connect: Connect, count: int, version: str, change: str
) -> None:
    controller = Controller(*jobs_of(count))
    client = connect(controller, api_version=version)
    jobs = client.jobs()
    controller.jobs[2] = job_answer(2, "PENDING", name="another", submit_time=number_answer(2000))
    with pytest.raises(meluxina.ChangesFailed, match=rf"^1 of {count} jobs was not .*: job 2: Job 2 is gone") as caught:
        getattr(client, change)(jobs)
    assert list(caught.value.failures) == [jobs[1]]
    assert controller.jobs[2] == job_answer(2, "PENDING", name="another", submit_time=number_answer(2000))
    assert all("2" not in body["jobs"] for body in controller.bodies)
    if change == "cancel":
        assert [*controller.states().values()].count("CANCELLED") == count - 1


def test_jobs_that_the_controller_has_forgotten_have_ended_as_accounting_says(connect: Connect) -> None:
    controller = Controller(*jobs_of(40))
    client = connect(controller)
    jobs = client.jobs()
    del controller.jobs[7], controller.jobs[8]
    controller.records = [
        job_record(number, "COMPLETED", name="a name", user="u100001", time={"submission": 1000}) for number in (7, 8)
    ]
    controller.requests.clear()
    client.cancel(jobs)
    assert controller.requests == [("GET", "jobs"), ("DELETE", "jobs"), ("GET", "jobs")]


def test_a_job_of_which_the_answer_says_nothing_is_asked_for_alone(connect: Connect) -> None:
    controller = Controller(*jobs_of(3))
    controller.hook = lambda request: (
        outcomes_response() if request.method == "DELETE" and request.url.path.endswith("/jobs/") else None
    )
    client = connect(controller)
    client.cancel([1, 2])
    assert sorted(controller.requests) == [("DELETE", "job/1"), ("DELETE", "job/2"), ("DELETE", "jobs")]
    controller.requests.clear()
    controller.jobs[4] = job_answer(4, "RUNNING")
    client.cancel([3, 4], signal="USR1")
    assert controller.requests == [("DELETE", "jobs")]
    controller.requests.clear()
    client.cancel([3])
    assert controller.requests == [("DELETE", "job/3")]


@pytest.mark.parametrize(
    "refusal", [slurm_response(500, 2173), httpx.Response(404, text="no"), httpx.Response(405), httpx.Response(501)]
)
def test_a_server_that_refuses_to_cancel_many_is_asked_one_by_one_and_not_again(
    connect: Connect, refusal: httpx.Response
) -> None:
    controller = Controller(*jobs_of(30))

    def refuse(request: httpx.Request) -> httpx.Response | None:
        if request.method == "DELETE" and request.url.path.endswith("/jobs/"):
            return httpx.Response(refusal.status_code, headers=refusal.headers, content=refusal.content)
        return None

    controller.hook = refuse
    client = connect(controller)
    client.cancel(range(1, 11))
    client.cancel(range(11, 21))
    assert controller.requests.count(("DELETE", "jobs")) == 1
    assert controller.count("DELETE") == 21
    assert client.cancel(mine=True) == [str(number) for number in range(21, 31)]
    assert controller.requests.count(("DELETE", "jobs")) == 1


@pytest.mark.parametrize("change", ["cancel", "hold", "update"])
def test_one_by_one_means_eight_at_a_time(connect: Connect, change: str) -> None:
    controller = Controller(*jobs_of(30))

    async def serve(request: httpx.Request) -> httpx.Response:
        controller.under_way += 1
        controller.most_under_way = max(controller.most_under_way, controller.under_way)
        await asyncio.sleep(0.01)
        controller.under_way -= 1
        return controller(request)

    controller.hook = lambda _: time.sleep(0.01)
    client = connect(controller, api_version=OLD)
    if isinstance(client, Blocking):
        controller.hook = lambda _: None
        client = Blocking(mocked_async_client(serve, api_version=OLD), client._loop)
    arguments = {"nice": 5} if change == "update" else {}
    getattr(client, change)(range(1, 31), **arguments)
    assert 6 <= controller.most_under_way <= 8 + isinstance(client, Blocking)
    assert len(controller.requests) >= 30


def test_after_an_error_that_all_would_meet_the_others_are_left_out(connect: Connect) -> None:
    controller = Controller(*jobs_of(100))

    def cut(request: httpx.Request) -> None:
        if request.url.path.endswith("/5"):
            raise httpx.ReadError("cut")

    controller.hook = cut
    client = connect(controller, api_version=OLD)
    with pytest.raises(meluxina.ChangesFailed) as caught:
        client.cancel(range(1, 101))
    failures = caught.value.failures
    assert all(isinstance(error, meluxina.ConnectionFailed) for error in failures.values())
    assert set(failures) | set(caught.value.done) == set(range(1, 101))
    assert 80 < len(failures) < 100
    assert "Nothing was sent" not in str(failures[5])
    assert all("Nothing was sent." in str(error) for number, error in failures.items() if number > 30)
    assert not getattr(failures[100], "sent", True)
    assert {number for number, state in controller.states().items() if state == "CANCELLED"} == set(caught.value.done)


def test_an_error_of_the_one_request_for_all_is_raised_as_it_is(connect: Connect) -> None:
    controller = Controller(*jobs_of(2))
    controller.hook = lambda _: slurm_response(511, 1007)
    with pytest.raises(meluxina.AuthenticationError):
        connect(controller).cancel([1, 2])


def test_nothing_is_asked_for_no_jobs(connect: Connect) -> None:
    controller = Controller(*jobs_of(2))
    client = connect(controller)
    client.cancel([])
    client.hold(iter(()))
    assert controller.requests == []


@pytest.mark.parametrize("bad", [[1, "seventeen"], [1, None], None, [1.5]])
def test_one_that_is_no_job_is_refused_before_anything_is_sent(connect: Connect, bad: Any) -> None:
    controller = Controller(*jobs_of(2))
    with pytest.raises(meluxina.InvalidRequestError, match=r"is not a job.*Nothing was sent"):
        connect(controller).cancel(bad)
    assert controller.requests == []


# Conditions


def mixed() -> Controller:
    return Controller(
        job_answer(1, "PENDING", name="train", partition="gpu,cpu", account="p1"),
        job_answer(2, "RUNNING", name="train", partition="cpu", account="p2"),
        job_answer(3, "SUSPENDED", name="test", partition="gpu", account="p1"),
        job_answer(4, "RUNNING", name="train", partition="cpu", account="p1", user_name="u100002"),
        job_answer(5, "COMPLETED", name="train", partition="cpu", account="p1"),
        job_answer(6, "CANCELLED", "COMPLETING", name="train", partition="cpu", account="p1"),
    )


CONDITIONS: list[tuple[dict[str, Any], list[str]]] = [
    ({"mine": True}, ["1", "2", "3"]),
    ({"name": "train"}, ["1", "2"]),
    ({"user": "u100001", "account": "p1"}, ["1", "3"]),
    ({"state": "RUNNING"}, ["2"]),
    ({"state": ["SUSPENDED", "PENDING"]}, ["1", "3"]),
    ({"state": []}, []),
    ({"mine": True, "state": "running", "name": "test"}, []),
]


@pytest.mark.parametrize(("conditions", "labels"), CONDITIONS)
@pytest.mark.parametrize("version", [OLD, NEW])
def test_all_jobs_are_cancelled_that_meet_all_conditions(
    connect: Connect, version: str, conditions: dict[str, Any], labels: list[str]
) -> None:
    controller = mixed()
    for number in (5, 6):  # what a controller of old shows and one of today does not match
        if version == NEW:
            del controller.jobs[number]
    before = controller.states()
    assert connect(controller, api_version=version).cancel(**conditions) == labels
    changed = {str(number) for number, state in controller.states().items() if state != before[number]}
    assert changed == set(labels)
    if version == NEW:
        states = conditions.get("state", "one")
        assert controller.requests == [("DELETE", "jobs")] * (1 if isinstance(states, str) else len(states))
        assert all(body["user_name"] == "u100001" for body in controller.bodies)


def test_old_servers_are_asked_about_pending_partitions_too(connect: Connect) -> None:
    assert connect(mixed(), api_version=OLD).cancel(partition="gpu") == ["1", "3"]


@pytest.mark.parametrize("version", [OLD, NEW])
def test_jobs_of_others_are_cancelled_only_when_that_is_said(connect: Connect, version: str) -> None:
    controller = mixed()
    client = connect(controller, api_version=version)
    with pytest.raises(meluxina.ChangesFailed, match=r"^1 of 1 job was not cancelled: job 4: .*2002") as caught:
        client.cancel(user="u100002")
    assert list(caught.value.failures) == ["4"]
    with pytest.raises(meluxina.ChangesFailed) as caught:
        client.cancel(mine=False, account="p1", state="RUNNING")
    assert (list(caught.value.failures), caught.value.done) == (["4"], ())
    with pytest.raises(meluxina.InvalidRequestError, match="u100002"):
        client.cancel(mine=True, user="u100002")


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"mine": False},
        {"mine": None, "name": None},
        {"jobs": [1], "mine": True},
        {"jobs": [], "mine": True},
        {"jobs": None, "mine": True},
        {"jobs": 1, "name": "train"},
        {"name": ""},
        {"mine": True, "account": ""},
        {"mine": True, "state": "FAILED"},
        {"mine": True, "state": "COMPLETING"},
        {"mine": True, "name": 17},
    ],
)
@pytest.mark.parametrize("version", [OLD, NEW])
def test_what_may_stand_for_more_than_was_meant_is_refused(
    connect: Connect, version: str, arguments: dict[str, Any]
) -> None:
    controller = mixed()
    with pytest.raises(meluxina.InvalidRequestError):
        connect(controller, api_version=version).cancel(**arguments)
    assert controller.requests == []


def array(state: str = "PENDING", **fields: Any) -> list[dict[str, Any]]:
    return [
        task_answer(11, 0, "RUNNING") | fields,
        task_answer(10, "1-3", state) | fields,
    ]


@pytest.mark.parametrize(
    ("jobs", "conditions", "deletes"),
    [
        (array(), {"mine": True}, ["job/10"]),
        (array(), {"state": "RUNNING"}, ["job/10_0"]),
        (array(), {"state": "PENDING"}, ["job/10_1", "job/10_2", "job/10_3"]),
        ([array()[0], array(name="other")[1]], {"name": "a name"}, ["job/10_0"]),
        ([array()[0], array("CANCELLED")[1]], {"mine": True}, ["job/10"]),
    ],
)
def test_of_an_array_old_servers_are_told_the_number_only_if_no_task_is_left_out(
    connect: Connect, jobs: list[dict[str, Any]], conditions: dict[str, Any], deletes: list[str]
) -> None:
    controller = Controller(*jobs)
    labels = connect(controller, api_version=OLD).cancel(**conditions)
    # Several requests go side by side.
    assert sorted(path for method, path in controller.requests if method == "DELETE") == deletes
    assert labels == [path.rpartition("/")[2] for path in deletes]


def test_tasks_that_an_old_server_does_not_show_all_are_told_as_a_failure(connect: Connect) -> None:
    controller = Controller(
        task_answer(11, 0, "RUNNING"), task_answer(10, "1,3,5,7,...", "PENDING"), job_answer(9, "PENDING")
    )
    with pytest.raises(meluxina.ChangesFailed, match="does not show all indices") as caught:
        connect(controller, api_version=OLD).cancel(state="PENDING")
    assert caught.value.done == ("9",)


def test_tasks_are_found_in_the_answer_under_either_name(connect: Connect) -> None:
    controller = Controller(*array())
    connect(controller).cancel(["10_1", "10_[2-3]"])
    assert controller.requests == [("DELETE", "jobs")]
    assert controller.bodies[0]["jobs"] == ["10_1", "10_2", "10_3"]


# Changes


@pytest.mark.parametrize("version", [OLD, NEW])
def test_a_comment_of_many_leaves_each_its_mark(connect: Connect, version: str) -> None:
    jobs = [job_answer(number, "PENDING", comment=f"old [meluxina mark{number}]") for number in range(1, 41)]
    controller = Controller(*jobs)
    client = connect(controller, api_version=version)
    seen = client.jobs()
    controller.requests.clear()
    client.update(seen, comment="new", nice=3)
    assert controller.jobs[7]["comment"] == "new [meluxina mark7]"
    assert controller.count("GET") == 1
    assert controller.count("POST") == 40


def test_a_change_that_can_not_be_is_refused_once_before_anything_is_sent(connect: Connect) -> None:
    controller = Controller(*jobs_of(3))
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent"):
        connect(controller).update([1, 2, 3], nonsense=3)
    assert controller.requests == []


def test_old_versions_can_not_requeue_several_either(connect: Connect) -> None:
    with pytest.raises(meluxina.VersionError):
        connect(Controller(*jobs_of(3))).requeue([1, 2, 3])


def test_a_wait_that_ends_early_cancels_with_one_request(connect: Connect) -> None:
    controller = Controller(*jobs_of(40, "RUNNING"))
    client = connect(controller)
    jobs = client.jobs()
    controller.jobs[4]["user_name"] = "u100002"
    with pytest.raises(meluxina.WaitTimeout) as caught:
        client.wait([job.id for job in jobs], timeout=0, cancel=True)
    assert caught.value.__notes__ == ["Job 4 was not cancelled: " + str(caught.value.__notes__[0]).partition(": ")[2]]
    assert controller.count("DELETE") == 1
