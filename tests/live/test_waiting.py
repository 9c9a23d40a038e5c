"""Waiting on a real Slurm of two generations: for many with few requests, past purges, restarts and interruptions."""

from __future__ import annotations

import itertools
import threading
import time
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

import meluxina
from devtools.faults.plan import Script
from devtools.faults.proxy import Proxy
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import NEWEST, another
from .helpers import USER, SentPaths, eventually, user_settings

pytestmark = pytest.mark.live
SERVED = NEWEST


@pytest.fixture(scope="module")
def forgetful(slurm: Sandbox) -> Iterator[Sandbox]:
    """A cluster whose controller forgets a job five seconds after its end."""
    with another(slurm, "forgetful", min_job_age=5) as sandbox:
        yield sandbox


@pytest.fixture
def short(connect: Any, forgetful: Sandbox) -> Any:
    return connect(**user_settings(forgetful))


def wait_for_purge(client: Any) -> None:
    """Wait until the controller has forgotten all jobs."""
    eventually(client.jobs, lambda jobs: not jobs, seconds=50)


def test_many_jobs_are_waited_for_with_one_question_per_poll(client: Any) -> None:
    jobs = [submit_job(client, f"sleep {number % 2}; exit {number}") for number in range(4)]
    requests, polls = SentPaths(client), []
    ended = client.wait(jobs, timeout=90, progress=lambda seen: polls.append([str(job.state) for job in seen]))
    assert [job.id for job in ended] == [job.id for job in jobs]
    assert [job.return_code for job in ended] == [0, 1, 2, 3]
    assert [job.state.succeeded for job in ended] == [True, False, False, False]
    # Nobody else's jobs are asked for: states where there are such, and details of what has ended.
    assert set(requests) <= {"jobs/state", *(f"job/{job.id}" for job in jobs)}
    assert requests.count("jobs/state") in {0, len(polls)}
    assert polls[-1] == ["COMPLETED", "FAILED", "FAILED", "FAILED"]


def test_as_completed_gives_each_job_as_it_ends(client: Any) -> None:
    slow, fast = submit_job(client, "sleep 4"), submit_job(client, "true")
    assert [job.id for job in client.as_completed([slow, fast, fast], timeout=90)] == [fast.id, slow.id]


def test_no_change_is_missed_while_only_changes_are_asked_for(client: Any) -> None:
    jobs = [submit_job(client, f"sleep {seconds}") for seconds in (1, 2, 3, 5, 8)]
    started = time.monotonic()
    ends = {job.id: time.monotonic() - started for job in client.as_completed(jobs, timeout=90)}
    assert list(ends) == [job.id for job in jobs]
    # What ran 8 seconds was seen to end within a poll's pause.
    assert ends[jobs[-1].id] < 25


def test_forgotten_jobs_come_from_accounting_with_one_request(short: Any) -> None:
    jobs = [submit_job(short, f"exit {number}") for number in range(3)]
    array = submit_job(short, "exit $SLURM_ARRAY_TASK_ID", array="0-2%2")
    everything = [*jobs, array, f"{array.id}_2"]
    assert all(job.state.is_finished for job in short.wait(everything, timeout=90))
    wait_for_purge(short)
    requests = SentPaths(short)
    ended = short.wait(everything, timeout=90)
    assert [job.state for job in ended] == ["COMPLETED", "FAILED", "FAILED", "FAILED", "FAILED"]
    assert [task.state for task in ended[3].tasks] == ["COMPLETED", "FAILED", "FAILED"]
    *of_the_controller, of_accounting = requests
    assert of_the_controller in (["jobs/state"], ["jobs"], [f"job/{job.id}" for job in (*jobs, array)])
    assert of_accounting == "jobs"


def test_an_array_of_which_half_is_forgotten_is_waited_for_as_a_whole(short: Any) -> None:
    array = submit_job(short, "test $SLURM_ARRAY_TASK_ID = 1 || exit 7; sleep 30", array="0-1")
    eventually(lambda: [row.label for row in short.jobs(ids=array)], lambda labels: labels == [f"{array.id}_1"])
    found = short.job(array.id)
    assert [(task.array_task, str(task.state)) for task in found.tasks] == [(0, "FAILED"), (1, "RUNNING")]
    assert found.state == "RUNNING"
    ended = short.wait(array.id, timeout=90)
    assert (ended.id, ended.state, ended.task(1).state) == (array.id, "FAILED", "COMPLETED")
    wait_for_purge(short)
    again = short.job(array.id)
    assert (again.id, again.state, again.array_indices) == (array.id, "FAILED", (0, 1))


def test_a_wait_survives_restarts_of_everything(client: Any, slurm: Sandbox) -> None:
    jobs = [submit_job(client, "sleep 6"), submit_job(client, "sleep 8; exit 3")]

    def disturb() -> None:
        time.sleep(1)
        slurm.kill("slurmrestd")
        slurm.start("slurmrestd")
        # Gently: a killed one may lose what it has not saved yet.
        slurm.stop("slurmctld")
        slurm.start("slurmctld")

    trouble = threading.Thread(target=disturb)
    trouble.start()
    try:
        assert [job.return_code for job in client.wait(jobs, timeout=150)] == [0, 3]
    finally:
        trouble.join()


def test_a_wait_survives_a_cut_network_and_accounting_that_is_down(connect: Any, slurm: Sandbox) -> None:
    with Proxy(slurm.url, Script()) as proxy:
        client = connect(url=proxy.url, timeout=meluxina.Timeouts(retries=2))
        jobs = [submit_job(client, "sleep 4"), submit_job(client, "sleep 6; exit 3")]

        def disturb() -> None:
            slurm.stop("slurmdbd")
            time.sleep(1)
            proxy.refuse()
            time.sleep(15)
            proxy.accept()

        trouble = threading.Thread(target=disturb)
        trouble.start()
        try:
            assert [job.return_code for job in client.wait(jobs, timeout=150)] == [0, 3]
        finally:
            trouble.join()
            slurm.start("slurmdbd")


def test_the_timeout_of_a_wait_leaves_jobs_alone_or_cancels_them(client: Any) -> None:
    quick, slow = submit_job(client, "true"), submit_job(client, "sleep 600")
    client.wait(quick, timeout=90)
    with pytest.raises(meluxina.WaitTimeout, match=f"Job {slow.id} has not ended after 1 seconds") as caught:
        client.wait([quick, slow], timeout=1)
    assert [job.id for job in caught.value.jobs] == [quick.id, slow.id]
    assert not client.job(slow.id).state.is_finished
    with pytest.raises(meluxina.WaitTimeout, match="cancelled"):
        client.wait([quick, slow], timeout=1, cancel=True)
    assert client.wait(slow, timeout=90).state == "CANCELLED"


def test_a_task_that_is_cancelled_before_its_start_counts_as_cancelled(
    client: Any, slurm: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meluxina.queries.watch._ACCOUNTING_LAGS", 1.0)
    array = submit_job(client, "sleep 5", array="0-2%1")
    polls: list[str] = []

    def cancel_one(jobs: Any) -> None:
        if not polls:
            slurm.exec(["scancel", f"{array.id}_1"], user="u100001")
        polls.append(str(jobs[0].state))

    ended = client.wait(array, timeout=90, progress=cancel_one)
    assert [(task.array_task, task.state) for task in ended.tasks] == [
        (0, "COMPLETED"),
        (1, "CANCELLED"),
        (2, "COMPLETED"),
    ]
    assert (ended.state, polls[-1]) == ("CANCELLED", "CANCELLED")
    # Slurm itself keeps no trace of it.
    assert client.job(array.id).array_indices == (0, 2)


def test_waiting_for_a_job_that_is_nowhere_is_an_error_and_for_no_jobs_none(client: Any) -> None:
    job = submit_job(client, "true")
    with pytest.raises(meluxina.NotFoundError):
        client.wait([job, 99999999], timeout=90)
    assert client.wait([]) == []


def test_changes_and_the_moment_when_a_job_runs(client: Any) -> None:
    job = submit_job(client, "sleep 3", partition="cpu")
    assert client.wait(job, until="RUNNING", timeout=60).state in {"RUNNING", "COMPLETED"}
    changes = [(str(change.before), str(change.after)) for change in client.changes(job.id, timeout=90)]
    assert changes[0][0] == "None"
    assert changes[-1][1] == "COMPLETED"
    assert all(after == before for (_, after), (before, _) in itertools.pairwise(changes))


def cancel_waiting_tasks(slurm: Sandbox, array: Any) -> None:
    """Cancel them in the way after which a list of states has one entry for all, "17_*", and does not name them."""
    slurm.exec(["scancel", "--state=PENDING", f"--name={array.name}"], USER)


def forgets_waiting_tasks(slurm: Sandbox) -> bool:
    """Whether a release keeps no trace of tasks that were cancelled while they waited."""
    return slurm.release.slurm == "22.05"


def test_an_array_that_was_cancelled_while_it_waited_has_ended(client: Any, slurm: Sandbox) -> None:
    array = submit_job(client, "sleep 300", array="0-4", hold=True, name=uuid.uuid4().hex)
    scancel = threading.Timer(2, cancel_waiting_tasks, [slurm, array])
    scancel.start()
    ended = client.wait(array, timeout=60, stuck="ignore")
    scancel.join()
    assert ended.state == "CANCELLED"
    assert ended.array_indices == (0, 1, 2, 3, 4) or forgets_waiting_tasks(slurm)
    if slurm.release.slurm == NEWEST[-1][0]:
        record = slurm.exec(["scontrol", "show", "job", str(array.id)]).stdout
        assert "ArrayTaskId=4294967294" in record, "none of its tasks is named, or this shows nothing"
    # The same for who begins to wait afterwards, beside another job, and for one of its tasks.
    whole, another = client.wait([array.id, submit_job(client, "sleep 1")], timeout=60)
    assert (whole.state, another.state) == ("CANCELLED", "COMPLETED")
    try:
        assert client.wait(f"{array.id}_3", timeout=60).state == "CANCELLED"
    except meluxina.NotFoundError:
        # Sooner or later this server has forgotten which tasks there were.
        assert forgets_waiting_tasks(slurm)


def test_of_an_array_of_which_what_waited_was_cancelled_the_rest_is_waited_for(client: Any, slurm: Sandbox) -> None:
    array = submit_job(client, "sleep 8", array="0-3%1", partition="cpu", name=uuid.uuid4().hex)
    eventually(lambda: client.job(f"{array.id}_0").state, lambda state: state == "RUNNING")
    cancel_waiting_tasks(slurm, array)
    ended = client.wait(array.id, timeout=60)
    states = {index: str(task.state) for task in ended.tasks for index in task.array_indices}
    assert states.pop(0) == "COMPLETED"
    assert states == dict.fromkeys((1, 2, 3), "CANCELLED") or (forgets_waiting_tasks(slurm) and not states)
