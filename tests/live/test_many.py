"""Many jobs at once on a real Slurm: submitted, cancelled, changed; each outcome is told, and few requests are made."""

from __future__ import annotations

import itertools
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import HET_SCRIPT, OBLIGATORY, submit_job

from .helpers import SentPaths, eventually, file_content, user_settings

pytestmark = pytest.mark.live


def has_one_request(slurm: Sandbox) -> bool:
    """Whether a release cancels many jobs with one request."""
    return slurm.release.slurm != "22.05"


def submitted(client: Any, count: int, **properties: Any) -> list[Any]:
    """Submit jobs that wait."""
    common = OBLIGATORY | {"partition": "cpu", "hold": True} | properties
    return [result.result() for result in client.submit_many(["sleep 300"] * count, **common)]


def waiting_tasks(client: Any, array: Any) -> set[int]:
    """Indices of the tasks of an array that wait."""
    return {index for task in client.job(array).tasks if task.state.is_pending for index in task.array_indices}


def states(client: Any, jobs: Any) -> set[str]:
    return {str(job.state) for job in client.jobs(ids=jobs)}


def test_many_jobs_are_cancelled_with_few_requests(client: Any, slurm: Sandbox) -> None:
    # What was submitted as the controller started may have been lost before.
    eventually(client.diagnostics, lambda seen: seen.since and (seen.time - seen.since).total_seconds() > 5)
    jobs = submitted(client, 1000 if has_one_request(slurm) else 200)
    paths = SentPaths(client)
    client.cancel(jobs)
    deletes = ["jobs"] if has_one_request(slurm) else sorted(f"job/{job.id}" for job in jobs)
    assert (paths[0], sorted(paths[1:])) == ("diag", deletes)
    assert states(client, jobs) == {"CANCELLED"}
    paths.clear()
    client.cancel(jobs)  # that all have ended is no error
    assert len(paths) == 1 + len(deletes)


def test_jobs_as_seen_cost_a_list(client: Any, slurm: Sandbox) -> None:
    submitted(client, 40, name="seen")
    jobs = client.jobs(mine=True, name="seen", state="PENDING")
    other = user_settings(slurm)
    paths = SentPaths(client)
    with meluxina.Client(**other) as another:
        theirs = SentPaths(another)
        another.ping()
        theirs.clear()
        another.cancel(jobs)
        assert theirs[0] == "jobs"
        assert len(theirs) == (2 if has_one_request(slurm) else 41)
    assert paths == []
    assert states(client, jobs) == {"CANCELLED"}


def test_each_outcome_is_told(client: Any, slurm: Sandbox) -> None:
    jobs = submitted(client, 10)
    array = submit_job(client, "sleep 300", array="0-3", hold=True)
    ended = client.wait(submit_job(client, "true"), timeout=60)
    with meluxina.Client(**user_settings(slurm, "u100002")) as other:
        theirs = submit_job(other, "sleep 300", hold=True)
        with pytest.raises(meluxina.ChangesFailed, match=r"^3 of 15 jobs were not cancelled: job ") as caught:
            client.cancel([*jobs, ended, theirs.id, 999_999, f"{array.id}_2", f"{array.id}_9"])
        assert other.job(theirs.id).state == "PENDING"
        other.cancel(theirs)
    kinds = {job: type(error) for job, error in caught.value.failures.items()}
    unknown = meluxina.NotFoundError
    assert kinds == {theirs.id: meluxina.InvalidRequestError, 999_999: unknown, f"{array.id}_9": unknown}
    assert states(client, jobs) == {"CANCELLED"}
    # A busy controller writes down anew which tasks wait when it next schedules, which may be in a minute.
    assert eventually(lambda: waiting_tasks(client, array), lambda indices: indices == {0, 1, 3}, seconds=90)
    client.cancel([array])
    assert client.job(array).state == "CANCELLED"


def test_conditions_select_what_they_say(client: Any, slurm: Sandbox) -> None:
    name = uuid.uuid4().hex
    waiting = submitted(client, 3, name=name)
    running = submit_job(client, "sleep 300", name=name, partition="cpu")
    another = submit_job(client, "sleep 300", name="another", hold=True)
    array = submit_job(client, "sleep 300", name="an-array", array="0-3%1", partition="cpu")
    eventually(lambda: client.job(running).state, lambda state: state == "RUNNING")
    eventually(lambda: client.job(array).state, lambda state: state == "RUNNING")
    with meluxina.Client(**user_settings(slurm, "u100002")) as other:
        theirs = submit_job(other, "sleep 300", name=name, hold=True)
        assert client.cancel(name=name, state="RUNNING") == [running.label]
        assert client.cancel(name=name, partition="gpu") == []
        assert sorted(client.cancel(name=name)) == sorted(job.label for job in waiting)
        with pytest.raises(meluxina.ChangesFailed, match=rf"^1 of 1 job was not cancelled: job {theirs.id}"):
            client.cancel(user="u100002", name=name)
        assert other.job(theirs.id).state == "PENDING"
        other.cancel(theirs)
    client.cancel(name="an-array", state="PENDING")
    assert eventually(lambda: waiting_tasks(client, array), lambda indices: not indices) == set()
    assert client.job(f"{array.id}_0").state == "RUNNING"
    assert client.job(another).state == "PENDING"
    with pytest.raises(meluxina.MeluxinaError):
        client.cancel(user="nobody-has-this-name", name=name) or client.job(999_999)
    client.cancel(mine=True)
    left = [job.state for job in client.jobs(mine=True) if not job.state.is_finished]
    assert all("COMPLETING" in (state, *state.flags) for state in left)


def test_a_heterogeneous_job_is_cancelled_as_a_whole(client: Any) -> None:
    job = submit_job(client, HET_SCRIPT.replace("true", "sleep 300"), hold=True, name="het")
    assert client.cancel(name="het") == [str(job.id)]
    assert client.job(job.id).state == "CANCELLED"
    job = submit_job(client, HET_SCRIPT.replace("true", "sleep 300"), hold=True)
    client.cancel([job])
    assert client.job(job.id).state == "CANCELLED"


@pytest.mark.parametrize("signal", ["USR1", 10])
def test_a_signal_to_many_reaches_their_scripts_once(client: Any, slurm: Sandbox, signal: Any) -> None:
    script = "#!/bin/bash\ntrap 'echo got it' USR1\nfor _ in {1..150}; do sleep 0.1; done\n"
    jobs = [submit_job(client, script, partition="cpu") for _ in range(3)]
    eventually(lambda: [client.job(job).state for job in jobs], lambda all_: set(all_) == {"RUNNING"})
    time.sleep(1.5)  # until the scripts have set their traps
    waiting = submit_job(client, hold=True)
    with pytest.raises(meluxina.ChangesFailed, match=r"^1 of 4 jobs was not signalled"):
        client.cancel([*jobs, waiting], signal=signal)
    client.cancel(waiting)
    ended = client.wait(jobs, timeout=60)
    assert [job.state for job in ended] == ["COMPLETED"] * 3
    for job in ended:
        assert file_content(slurm, job.standard_output).count("got it") == 1


def test_many_are_held_released_and_changed(client: Any) -> None:
    jobs = submitted(client, 20, hold=False, begin_time="now+1hour")
    client.hold(jobs)
    assert {job.obstacle is None for job in client.jobs(ids=jobs)} == {False}
    client.release(jobs)
    assert {job.obstacle for job in client.jobs(ids=jobs)} == {None}
    client.update(jobs, time_limit=3, comment="shorter")
    seen = client.jobs(ids=jobs)
    assert {(job.time_limit.total_seconds(), job.comment) for job in seen} == {(180.0, "shorter")}
    assert {job.mark for job in seen} == {job.mark for job in jobs}
    client.cancel(jobs[:5])
    with pytest.raises(meluxina.ChangesFailed, match=r"^6 of 21 jobs were not changed: job ") as caught:
        client.update([*jobs, 999_999], time_limit=2)
    assert set(caught.value.failures) == {*jobs[:5], 999_999}
    client.cancel(jobs)


def test_a_hundred_submits_make_a_hundred_jobs(client: Any) -> None:
    name = uuid.uuid4().hex
    calls = [{"name": name, "time_limit": 1 + index % 4} for index in range(99)] + [{"name": name, "qos": "nonsense"}]
    paths = SentPaths(client)
    results = list(client.submit_many(calls, script="true", hold=True, **OBLIGATORY))
    assert sorted(result.index for result in results) == list(range(100))
    (refused,) = [result for result in results if result.error]
    assert refused.index == 99
    assert isinstance(refused.error, meluxina.InvalidRequestError)
    jobs = {job.mark: job for job in client.jobs(mine=True, name=name)}
    assert len(jobs) == 99
    for result in results:
        if result.job:
            assert jobs[result.job.mark].time_limit.total_seconds() == 60 * (1 + result.index % 4)
    assert paths.count("job/submit") == 100
    client.cancel([result.job for result in results if result.job])


def test_a_break_leaves_no_job_unaccounted_for(client: Any) -> None:
    name = uuid.uuid4().hex
    marks = set()
    for result in client.submit_many(itertools.repeat("true"), name=name, hold=True, **OBLIGATORY):
        marks.add(result.result().mark)
        if len(marks) == 20:
            break
    del result
    jobs = eventually(lambda: client.jobs(mine=True, name=name))
    assert {job.mark for job in jobs} <= marks | client.unresolved
    assert len(jobs) <= 28
    client.cancel(name=name)


def test_one_by_one_takes_hardly_longer_than_bare_requests(connect: Any, slurm: Sandbox) -> None:
    """Timed side by side, the better of three: 1.2 times is wanted, and machines are what they are."""
    if has_one_request(slurm):
        pytest.skip("this release cancels many with one request")
    client = connect()
    if not isinstance(client, meluxina.Client):
        pytest.skip("threads are compared with threads")
    delete = client.api().slurm.delete_job
    ratios = []
    for _ in range(3):
        jobs = submitted(client, 200)
        start = time.perf_counter()
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(lambda job: client.send(delete.request(str(job.id))), jobs))
        bare, jobs = time.perf_counter() - start, submitted(client, 200)
        start = time.perf_counter()
        client.cancel(jobs)
        ratios.append((time.perf_counter() - start) / bare)
    assert min(ratios) <= 1.2
