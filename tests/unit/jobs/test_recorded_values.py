"""What people look up every day, as servers of all nine API versions sent it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from devtools.conformance.roundtrip import operations
from meluxina import Efficiency
from meluxina.job_details.steps import Step
from meluxina.jobs.view import JobView
from meluxina.notation.tres import gpus
from meluxina.views.association import with_usage
from meluxina.views.node import Node, gres_gpus
from meluxina.views.partition import NodeCounts, Partition
from meluxina.views.share import Share
from slurmrestd.v0_0_43 import models as models_43
from tests.builders import RECORDED, RECORDINGS, every_recorded_version, job_record


def recorded(version: str, name: str, key: str) -> Any:
    """The models of a list in a recorded answer."""
    path = RECORDINGS / version / f"{name}.json"
    if not path.exists():
        pytest.skip(f"{version} recorded no other such answer")
    model = operations(version)[name.partition("-")[0]].answers["200"]
    answer = msgspec.convert(json.loads(path.read_text(encoding="utf-8"))["json"], model)
    return getattr(answer, key)


@every_recorded_version
def test_a_job_with_gpus_says_the_same_on_every_version(version: str) -> None:
    (raw,) = recorded(version, "slurm_get_job-user-gpus", "jobs")
    job = JobView(raw)
    assert (job.priority, job.restarts, job.memory, job.gpus) == (200, 0, 200, 2)
    assert (job.batch_host, job.features, job.licenses) == ("mel2001", None, None)
    assert job.eligible_time is not None
    assert job.submit_time is not None
    assert timedelta() <= job.eligible_time - job.submit_time < timedelta(seconds=2)
    assert (job.expected_start_time, job.efficiency) == (None, None)


@every_recorded_version
def test_accounting_says_the_same_on_every_version(version: str) -> None:
    (raw,) = recorded(version, "slurmdb_get_job-user-running", "jobs")
    job = JobView(raw)
    assert (job.features, job.batch_host, job.expected_start_time, job.efficiency) == (None, None, None, None)
    assert job.priority == 200
    assert job.restarts in (None, 0)
    assert job.eligible_time is not None


@every_recorded_version
def test_nodes_say_how_many_gpus_are_free_on_every_version(version: str) -> None:
    (raw, *_) = recorded(version, "slurm_get_node-user-mel0001", "nodes")
    node = Node(raw)
    assert (node.gpus, node.free_gpus) == (0, 0)
    # v0.0.36 does not tell what is allocated.
    allocated = node.allocated_memory
    assert node.unallocated_memory == (None if allocated is None else node.memory - allocated)
    assert (allocated is None) == (version == "v0.0.36")


def test_shares_are_read_on_every_version_that_has_them() -> None:
    for version in RECORDED:
        if "slurm_get_shares" not in operations(version):
            continue
        answer = recorded(version, "slurm_get_shares-user", "shares")
        shares = [Share(raw) for raw in answer.shares]
        assert (shares[0].account, shares[0].user) == ("root", None)
        assert all(share.used_tres_minutes.keys() == shares[0].used_tres_minutes.keys() for share in shares)


def test_associations_find_their_shares_on_every_version_that_has_them() -> None:
    versions = [version for version in RECORDED if "slurm_get_shares" in operations(version)]
    assert versions
    for version in versions:
        shares = [Share(raw) for raw in recorded(version, "slurm_get_shares-user", "shares").shares]
        entries = recorded(version, "slurmdb_get_associations-user", "associations")
        (root, *_) = with_usage(entries, shares)
        assert (root.account, root.user) == ("root", None)
        assert root.used_tres_minutes["cpu"] == shares[0].used_tres_minutes["cpu"] > 0


def test_gpus_are_counted_of_all_models() -> None:
    assert gres_gpus("gpu:a100:4(S:0-1),gpu:v100:2,shard:8") == 6
    assert gres_gpus("gpu:4(IDX:0-3)") == 4
    assert gres_gpus("shard:gpu:3") == gres_gpus("") == gres_gpus(None) == 0
    assert gpus("gres/gpu=4,gres/gpu:a100=4") == 4
    assert gpus("gres/gpu:a100=3,gres/gpu:v100=1,cpu=8") == 4
    assert gpus("cpu=8") == gpus(None) == gpus([]) == 0


def test_nodes_of_a_partition_are_counted_as_sinfo_counts_them() -> None:
    states = {"a": ["MIXED"], "b": ["IDLE", "DRAIN"], "c": ["DOWN"], "d": ["IDLE"], "e": ["IDLE", "COMPLETING"]}
    states |= {"f": ["ALLOCATED", "DRAIN"], "elsewhere": ["IDLE"]}
    nodes = [Node(msgspec.convert({"name": name, "state": state}, models_43.Node)) for name, state in states.items()]
    raw = msgspec.convert({"name": "cpu", "nodes": {"configured": "a,b,c,d,e,f"}}, models_43.PartitionInfo)
    assert Partition(raw).count_nodes(nodes) == NodeCounts(allocated=3, idle=1, other=2, total=6)


def usage(**amounts: int) -> list[dict[str, Any]]:
    return [
        {"type": name.partition("__")[0], "name": name.partition("__")[2], "id": 1, "count": count}
        for name, count in amounts.items()
    ]


def step(step_id: str, seconds: float, **amounts: int) -> dict[str, Any]:
    return {
        "step": {"id": step_id, "name": "a step"},
        "state": ["COMPLETED"],
        "time": {"total": {"seconds": int(seconds), "microseconds": int(seconds % 1 * 1_000_000)}},
        "tres": {"requested": {"max": usage(**amounts), "total": usage(**amounts)}, "consumed": {"total": []}},
    }


def job_with(*steps: dict[str, Any], state: str = "COMPLETED") -> JobView:
    time = {"start": 1_000, "end": 1_100, "elapsed": 100, "submission": 900}
    tres = {"allocated": usage(cpu=4, mem=1000, gres__gpu=2), "requested": usage(mem=500)}
    record = job_record(17, state, steps=list(steps), time=time, tres=tres)
    return JobView(msgspec.convert(record, models_43.Job))


def test_efficiency_is_of_the_time_of_all_steps_and_the_memory_of_the_largest() -> None:
    megabyte = 1024**2
    job = job_with(
        step("17.batch", 99.5, mem=100 * megabyte), step("17.0", 100.5, mem=250 * megabyte, gres__gpuutil=50)
    )
    assert job.efficiency == Efficiency(
        cpu=0.5, memory=0.25, gpu=0.25, cpu_time=timedelta(seconds=200), used_memory=250.0
    )


def test_efficiency_of_what_was_not_measured_is_none() -> None:
    efficiency = job_with(step("17.batch", 4)).efficiency
    assert efficiency is not None
    assert (efficiency.memory, efficiency.gpu, efficiency.cpu) == (None, None, 0.01)
    assert job_with().efficiency is None
    assert job_with(step("17.batch", 4), state="RUNNING").efficiency is None


def test_a_step_that_goes_on_has_used_nothing_yet_as_far_as_accounting_knows() -> None:
    raw = job_with({**step("17.0", 4), "state": ["RUNNING"]}).raw.steps[0]
    assert (Step(raw).cpu_time, Step(raw).max_rss, Step(raw).energy) == (None, None, None)
