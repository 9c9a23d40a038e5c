"""What a job says of itself, held against Slurm's own commands and against where jobs really write."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from meluxina.notation.hostlist import expand
from tests.builders import submit_job

from .conftest import NEWEST
from .helpers import eventually, file_content, run_job

pytestmark = pytest.mark.live
SERVED = NEWEST

# What both the controller and accounting know, but for the states of what goes on.
KNOWN_TO_BOTH = (
    ["id", "name", "user", "account", "partition", "qos", "state", "signal", "submit_time", "start_time", "end_time"]
    + ["time_limit", "elapsed", "nodes", "node_list", "node_count", "cpus", "requested_tres", "allocated_tres"]
    + ["array_id", "array_task", "het_id", "het_offset", "working_directory"]
)


def recorded(client: Any, job: meluxina.Job, names: Sequence[str] = KNOWN_TO_BOTH) -> Any:
    """The job as accounting has it. It hears of a job bit by bit, so it is given time to agree."""
    there: dict[str, Any] = {}
    here = {name: getattr(job, name) for name in names}
    for _ in range(60):
        for other in client.history(ids=job.id):
            there = {name: getattr(other, name) for name in names} if other.id == job.id else there
            if there == here:
                return other
        time.sleep(0.5)
    assert there == here
    raise AssertionError(job)


def compare(client: Any, job: meluxina.Job) -> Any:
    """Check that the controller and accounting say the same. Returns the job as accounting has it."""
    other = recorded(client, job)
    assert other.return_code in (job.return_code, None)
    for name in ("standard_output", "standard_error"):
        assert getattr(other, name) in (getattr(job, name), None)
    return other


@pytest.mark.parametrize(
    "text",
    [
        "mel[0001-0003,0007],login1",
        "r[1-2]n[01-02]",
        "mel[8-011]",
        "mel[08-11]",
        "b,a,b",
        ",a,,b",
        "a[1,01,001]",
        "[1-3]",
    ],
)
def test_hostlists_expand_as_scontrol_expands_them(slurm: Sandbox, text: str) -> None:
    assert list(expand(text)) == slurm.exec(["scontrol", "show", "hostnames", text]).stdout.split()


def test_hostlists_of_several_groups_expand_as_scontrol_expands_them(slurm: Sandbox) -> None:
    text = "r[1-2]n[1-3]m[1-2]"
    # Slurm's order of three groups is a peculiar one.
    assert sorted(expand(text)) == sorted(slurm.exec(["scontrol", "show", "hostnames", text]).stdout.split())


def test_the_controller_and_accounting_agree_on_a_job_of_two_nodes(client: Any) -> None:
    job = run_job(client, "sleep 0.2", qos="default", nodes=2, memory_per_node="2G", partition="cpu")
    assert job.nodes == expand(job.node_list)
    assert (len(set(job.nodes)), job.node_count, job.time_limit) == (2, 2, timedelta(minutes=5))
    assert job.requested_tres["mem"] == job.allocated_tres["mem"] == 4096
    assert (job.allocated_tres["node"], job.allocated_tres["cpu"]) == (2, job.cpus)
    assert job.steps == ()
    compare(client, job)


def test_the_controller_and_accounting_agree_on_a_job_with_gpus(client: Any) -> None:
    job = run_job(client, "exit 3", gpus_per_node=2, partition="gpu")
    assert job.requested_tres["gres/gpu"] == job.allocated_tres["gres/gpu"] == 2
    assert job.exit_code == meluxina.ExitCode(3, None)
    # Slurm 22.05's accounting does not tell over REST what a failed job returned.
    assert compare(client, job).return_code in (3, None)


def test_the_controller_and_accounting_agree_on_a_job_that_a_signal_ended(client: Any) -> None:
    job = run_job(client, "kill -9 $$")
    assert (job.state, job.exit_code) == ("FAILED", meluxina.ExitCode(None, 9))
    compare(client, job)


def test_the_controller_and_accounting_agree_on_a_job_that_never_ran(client: Any) -> None:
    job = client.job(submit_job(client, time_limit="UNLIMITED", hold=True, name="never"))
    assert (job.time_limit, job.nodes, job.node_list, job.exit_code) == (timedelta.max, (), None, None)
    assert (job.node_count, job.cpus, job.allocated_tres) == (1, 1, {})
    assert (job.elapsed, job.end_time) == (None, None)
    client.cancel(job)
    job = client.wait(job, timeout=90)
    assert job.exit_code == meluxina.ExitCode(None, None)
    same = ["name", "state", "time_limit", "nodes", "node_count", "cpus", "requested_tres", "exit_code", "end_time"]
    assert recorded(client, job, same).steps == ()


def test_elapsed_does_not_count_suspension(client: Any, slurm: Sandbox) -> None:
    job = submit_job(client, "sleep 600")
    try:
        eventually(lambda: client.job(job.id).state == "RUNNING")
        time.sleep(1.5)
        slurm.exec(["scontrol", "suspend", str(job.id)])
        suspended = client.job(job.id)
        time.sleep(3)
        assert suspended.state == "SUSPENDED"
        assert client.job(job.id).elapsed == suspended.elapsed < timedelta(seconds=30)
        slurm.exec(["scontrol", "resume", str(job.id)])
    finally:
        client.cancel(job)
    job = client.wait(job, timeout=90)
    assert job.elapsed + timedelta(seconds=2) <= job.end_time - job.start_time
    assert abs(recorded(client, job, ["state", "end_time"]).elapsed - job.elapsed) <= timedelta(seconds=1)
    listed = slurm.exec(["sacct", "-n", "-X", "-o", "ElapsedRaw", "-j", str(job.id)]).stdout
    assert abs(timedelta(seconds=int(listed)) - job.elapsed) <= timedelta(seconds=1)


def test_the_comment_and_dependency_of_a_submit_are_shown(client: Any) -> None:
    first = submit_job(client, hold=True, comment="a comment, é")
    second = submit_job(client, after=first)
    try:
        assert client.job(first.id).comment == "a comment, é"
        assert str(first.id) in client.job(second.id).dependency
    finally:
        client.cancel(second)
        client.cancel(first)


PATTERNS = [
    "%x-%j.%u.%N.%n.%t.%s.%A.%a.%J.%%",
    "%5j.%05j.%0j.%12j.%3x.%5N.%3t.%5A.%5a.%5J",
    "with a space %j",
    "b-%b-%j",
    "q-%q-%j",
]
LITERALS = [
    "v%%j-%%%j",
    # Slurm 22.05 looks for a relative name with a backslash in a directory of its own.
    "/home/users/u100001/off\\%j",
]


def test_output_is_where_the_job_says(client: Any, slurm: Sandbox) -> None:
    jobs = [
        submit_job(client, f"echo this is number {number}", name="named", output=pattern)
        # Of a literal 24.11's controller makes what looks like a pattern.
        for number, pattern in enumerate(PATTERNS if slurm.release.slurm == "24.11" else PATTERNS + LITERALS)
    ]
    for number, job in enumerate(client.wait(jobs, timeout=120)):
        assert file_content(slurm, job.standard_output) == f"this is number {number}\n"
        assert job.standard_error == job.standard_output
        compare(client, job)


def test_output_goes_to_default_files(client: Any, slurm: Sandbox) -> None:
    job = run_job(client, "echo out; echo err >&2")
    assert job.standard_output == f"{job.working_directory}/slurm-{job.id}.out"
    assert file_content(slurm, job.standard_error) == "out\nerr\n"
    assert job.standard_input is None


def test_error_and_input_have_files_of_their_own(client: Any, slurm: Sandbox) -> None:
    slurm.exec(["sh", "-c", "echo word > input-file"], user="u100001")
    job = run_job(client, "cat; echo err >&2", output="own-%j", error="sub-err-%4j", input="input-file")
    assert file_content(slurm, job.standard_output) == file_content(slurm, job.standard_input) == "word\n"
    assert file_content(slurm, job.standard_error) == "err\n"
    compare(client, job)


@pytest.mark.parametrize("output", [None, "task-%A-%4a-%j-%b.txt"])
def test_array_tasks_write_where_they_say(client: Any, slurm: Sandbox, output: str | None) -> None:
    given = {"output": output} if output else {}
    job = submit_job(client, "echo task $SLURM_ARRAY_TASK_ID", array="11-12", **given)
    client.wait(job, timeout=120)
    tasks = [row for row in client.jobs() if row.array_id == job.id]
    assert sorted(task.array_task for task in tasks) == [11, 12]
    for task in tasks:
        assert file_content(slurm, task.standard_output) == f"task {task.array_task}\n"
        compare(client, task)


def test_output_paths_of_pending_jobs_keep_unknown_patterns(client: Any) -> None:
    job = submit_job(client, hold=True, output="%j-%N-%u")
    array = submit_job(client, hold=True, output="%A-%3a", array="1-3")
    try:
        job = client.job(job.id)
        assert job.standard_output == f"{job.working_directory}/{job.id}-%N-u100001"
        waiting = [row for row in client.jobs() if row.array_id == array.id]
        # 24.11's controller has an index of its own in place of the pattern.
        assert {row.standard_output for row in waiting} in ({f"{job.working_directory}/{array.id}-%3a"}, {None})
    finally:
        client.cancel(job)
        client.cancel(array)


def test_a_job_without_a_script_has_no_files(client: Any, slurm: Sandbox) -> None:
    command = ["salloc", "-J", "interactive", "-t5", "--qos=default", "-A", "p200001", "true"]
    slurm.exec(command, user="u100001")
    job = next(row for row in client.jobs() if row.name == "interactive")
    assert (job.standard_output, job.standard_error) == (None, None)
