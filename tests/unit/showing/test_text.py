"""What reprs of views say: the name, and what a person would ask next."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import msgspec
import pytest

import slurmrestd
from meluxina.job_details.steps import Step
from meluxina.jobs.view import JobView
from meluxina.showing.text import duration
from meluxina.views.accounting import QOS, TRES, Account, SlurmCluster, User, WCKey
from meluxina.views.association import Association
from meluxina.views.license import License
from meluxina.views.node import Node
from meluxina.views.partition import Partition
from meluxina.views.reservation import Reservation
from tests.builders import NEW, OLD, decoded, decoded_number, job_answer, number_answer, run_python, task_answer

MODELS, OLD_MODELS = slurmrestd.load(NEW).models, slurmrestd.load(OLD).models


def shown(*states: str, **fields: Any) -> str:
    return repr(JobView(MODELS.JobInfo.from_dict(job_answer(17, *states, **fields))))


RAN = {"start_time": number_answer(1000), "end_time": number_answer(1180), "nodes": "mel0001"}


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (shown("PENDING", state_reason="Resources"), "<JobView 17 a name PENDING (Resources)>"),
        (shown("PENDING"), "<JobView 17 a name PENDING>"),
        (shown("COMPLETED", **RAN), "<JobView 17 a name COMPLETED after 0:03:00 on mel0001>"),
        (
            shown("FAILED", exit_code={"status": ["ERROR"], "return_code": number_answer(3)}, **RAN),
            "<JobView 17 a name FAILED exit code 3 after 0:03:00 on mel0001>",
        ),
        (
            shown("FAILED", exit_code={"status": ["SIGNALED"], "signal": {"id": number_answer(9)}}),
            "<JobView 17 a name FAILED signal 9>",
        ),
        (shown("CANCELLED"), "<JobView 17 a name CANCELLED>"),
    ],
)
def test_a_job_says_why_it_waits_or_how_it_ended(job: str, expected: str) -> None:
    assert job == expected


def test_a_job_that_runs_says_how_long_of_what_and_where() -> None:
    hour_ago = int(time.time()) - 3600
    job = shown("RUNNING", start_time=number_answer(hour_ago), time_limit=number_answer(1500), nodes="mel[0001-0002]")
    assert job.startswith("<JobView 17 a name RUNNING 1:00:0")
    assert job.endswith("/1-01:00:00 on mel[0001-0002]>")


def test_an_array_says_how_many_tasks_it_has() -> None:
    row = JobView(MODELS.JobInfo.from_dict(task_answer(10, "1-4", "PENDING")))
    whole = JobView(row.raw, parts=(row,))
    assert repr(whole) == "<JobView 10 a name PENDING 4 tasks>"
    assert repr(row) == "<JobView 10_[1-4] a name PENDING>"


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (
            Node(decoded(name="mel0001", state=["IDLE"], cpus=128, alloc_cpus=0, tres="cpu=128,gres/gpu=4")),
            "<Node mel0001 IDLE 0/128 cpus 4 gpus free>",
        ),
        (
            Node(decoded(name="m", state=["MIXED"], cpus=8, alloc_cpus=2, tres="gres/gpu=4", tres_used="gres/gpu=3")),
            "<Node m MIXED 2/8 cpus 1 gpu free>",
        ),
        (
            Node(decoded(name="m", state=["DOWN", "DRAIN"], cpus=8, alloc_cpus=0, reason="bad\x1bdisk")),
            "<Node m DOWN+DRAIN 0/8 cpus (bad?disk)>",
        ),
        (Node(decoded(name="m", state="allocated", cpus=8)), "<Node m ALLOCATED 8 cpus>"),
        (Node(decoded(name="m", state=["IDLE"], cpus=8, tres=17)), "<Node m>"),
        (
            Partition(decoded(name="cpu", state=["UP"], total_nodes=6, total_cpus=768, max_time_limit=2880)),
            "<Partition cpu UP 6 nodes 768 cpus at most 2-00:00:00>",
        ),
        (License(decoded(LicenseName="matlab", Total=10, Used=3)), "<License matlab 3/10>"),
        (
            Reservation(decoded(name="maint", start_time=0, end_time=3600, node_count=1)),
            "<Reservation maint inactive 1 node to 1970-01-01 01:00 UTC>",
        ),
        (TRES(decoded(type="gres", name="gpu", id=1001)), "<TRES gres/gpu id 1001>"),
        (Account(decoded(name="p200001", associations=[])), "<Account p200001 0 users>"),
        (User(decoded(name="u1", default=decoded(account="p2"))), "<User u1 account p2>"),
        (WCKey(decoded(name="key", user="u1")), "<WCKey key of u1>"),
        (Association(decoded(user="u1", account="p2", partition="cpu")), "<Association u1 in p2 on cpu>"),
        (
            SlurmCluster(decoded(name="one", controller=decoded(host="slurm1"), nodes="mel[1-2]")),
            "<SlurmCluster one controller slurm1 nodes mel[1-2]>",
        ),
        (
            Step(decoded(step=decoded(id="17.0", name="srun"), state="FAILED", nodes=decoded(range="mel1"))),
            "<Step 17.0 srun FAILED on mel1>",
        ),
    ],
    ids=lambda value: value.split()[0][1:] if isinstance(value, str) else "",
)
def test_a_view_says_what_one_would_ask_next(view: Any, expected: str) -> None:
    assert repr(view) == expected


@pytest.mark.parametrize(
    ("models", "limit"),
    [(OLD_MODELS, 360), (MODELS, number_answer(360))],
)
def test_a_qos_says_how_long_its_jobs_may_run(models: Any, limit: Any) -> None:
    kind = models.Qos
    raw = msgspec.convert({"name": "dev", "limits": {"max": {"wall_clock": {"per": {"job": limit}}}}}, kind)
    assert repr(QOS(raw)) == "<QOS dev 6:00:00>"
    assert str(QOS(raw)) == "dev"


def test_what_others_write_is_cut() -> None:
    text = shown("PENDING", state_reason="x" * 10_000)
    assert len(text) < 200


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (timedelta.max, "UNLIMITED"),
        (timedelta(0), "0:00:00"),
        (timedelta(hours=6), "6:00:00"),
        (timedelta(days=2, seconds=61), "2-00:01:01"),
    ],
)
def test_durations_are_written_as_slurm_writes_them(value: timedelta | None, expected: str) -> None:
    assert duration(value) == expected


def test_a_number_of_a_node_may_be_of_any_shape() -> None:
    assert repr(Node(decoded(name="m", cpus=decoded_number(8)))).endswith("8 cpus>")


def test_nothing_of_this_is_loaded_before_it_is_asked_for() -> None:
    program = """
import sys
import meluxina, meluxina.views.node
meluxina.Client, meluxina.Job
assert not [name for name in sys.modules if name.startswith(("meluxina.showing", "meluxina.saving"))]
repr(meluxina.Node(None))
assert "meluxina.showing.text" in sys.modules and "meluxina.showing.page" not in sys.modules
"""
    ended = run_python(program)
    assert ended.code == 0, ended.err
