"""Why a job waits, from a fake cluster with limits."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import msgspec
import pytest

import meluxina
from meluxina.explain import Evidence, why
from meluxina.explain.waiting import dependencies, explain_waiting
from meluxina.jobs.view import JobView
from meluxina.testing import FakeSlurm
from tests.builders import decoded, job_answer, number_answer, task_answer
from tests.unit.showing.test_text import MODELS


@pytest.fixture(params=["v0.0.38", "v0.0.42", "v0.0.45"])
def slurm(request: pytest.FixtureRequest) -> FakeSlurm:
    return FakeSlurm(api_version=request.param)


def test_what_could_not_be_found_out_is_said_and_the_rest_is_told(slurm: FakeSlurm) -> None:
    with slurm.client(timeout=meluxina.Timeouts(retries=0)) as client:
        job = client.submit("true", qos="dev", time_limit=timedelta(days=9), partition="cpu")
        told = client.why(job)
        assert told.reason == "QOSMaxWallDurationPerJobLimit"
        assert told.can_start is False
        assert "this one asks for 9-00:00:00" in str(told)
        slurm.down(accounting=True)
        told = client.why(job)
        assert told.can_start is False
        assert told.facts == ("Its time limit is longer than its QOS allows.",)
        assert told.unknown
        assert "Not found out: qos: " in str(told)


def test_a_held_job_and_what_depends_on_it(slurm: FakeSlurm) -> None:
    with slurm.client() as client:
        held = client.submit("true", qos="dev", time_limit=5, partition="cpu", hold=True)
        after = client.submit("true", qos="dev", time_limit=5, partition="cpu", after=held)
        assert client.why(held).can_start is False
        assert "meluxina release" in str(client.why(held))
        told = held.why(), client.why(after)
        assert f"Job {held.id} must end well (afterok); it is PENDING" in str(told[1])
        assert told[1].can_start is None


def waiting(reason: str, **fields: Any) -> JobView:
    return JobView(MODELS.JobInfo.from_dict(job_answer(17, "PENDING", state_reason=reason, **fields)))


def test_of_the_parts_of_a_job_the_one_is_told_that_keeps_the_others() -> None:
    parts = [waiting(reason, het_job_id=number_answer(17)) for reason in ("Resources", "PartitionDown")]
    job = msgspec.structs.replace(parts[0], parts=tuple(parts))
    questions = why(job)
    assert next(questions) == ("partitions", {})
    with pytest.raises(StopIteration) as end:
        questions.send([])
    assert "PartitionDown" in end.value.value.summary


def test_a_singleton_is_told_wherever_it_stands_in_a_dependency() -> None:
    job = waiting("Dependency", dependency="afterok:16(unfulfilled),singleton(unfulfilled)")
    told = str(explain_waiting(job, Evidence({})))
    assert "Job 16 must end well" in told
    assert "Only one job named a name of u100001 may run at once" in told


NODE = meluxina.Node(decoded(name="mel0001", partitions=["cpu"], state=["IDLE"]))


def reservation(name: str, start: float, users: str = "") -> meluxina.Reservation:
    fields = {"name": name, "start_time": int(start), "end_time": int(start) + 600, "node_list": "mel0001"}
    return meluxina.Reservation(decoded(users=users, **fields))


def test_a_reservation_that_begins_before_the_end_of_a_job_is_named() -> None:
    job = waiting("ReqNodeNotAvail", partition="cpu", time_limit=number_answer(60))
    now = time.time()
    rows = [reservation("now", now - 60, "u1,u2"), reservation("soon", now + 60), reservation("later", now + 7200)]
    told = str(explain_waiting(job, Evidence({"nodes": [NODE], "reservations": rows})))
    assert "Reservation now (for u1, u2) has begun, lasts until " in told
    assert "Reservation soon (for others) begins at " in told
    assert "has 1 of the 1 node that it may have; what ends before may start: this one asks for 01:00:00." in told
    assert "later" not in told


def node(name: str, allocated: int) -> meluxina.Node:
    fields = {"name": name, "partitions": ["cpu"], "state": ["MIXED" if allocated else "IDLE"], "cpus": 8}
    return meluxina.Node(decoded(alloc_cpus=allocated, real_memory=1000, alloc_memory=0, **fields))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "It needs 1 node with 1 CPU.\nPartition cpu has 3 nodes: 3 have that (2 MIXED, 1 IDLE), and 2 have that"),
        ({}, "that much free now (1 wholly)."),
        ({"shared": ["none"]}, "It needs 1 whole node with 1 CPU."),
        ({"shared": ["none"]}, ", and 1 has that much free now."),
        ({"required_nodes": "n3"}, "It needs 1 node (n3) with 1 CPU.\nPartition cpu has 1 node that it may have: 1"),
        ({"required_nodes": "n3"}, "1 has that (1 MIXED), and 0 have that much free now."),
        ({"excluded_nodes": "n[1-2]"}, "Partition cpu has 1 node that it may have: 1"),
        ({"required_nodes": "n3", "node_count": number_answer(2)}, "It needs 2 nodes (n3 among them) with 1 CPU each"),
        ({"required_nodes": "n3", "node_count": number_answer(2)}, "Partition cpu has 3 nodes that it may have:"),
    ],
)
def test_only_the_nodes_that_a_job_may_have_are_counted(fields: dict[str, Any], expected: str) -> None:
    nodes = [node("n1", 0), node("n2", 2), node("n3", 8)]
    job = waiting("Resources", partition="cpu", tres_req_str="cpu=1", **fields)
    assert expected in str(explain_waiting(job, Evidence({"nodes": nodes})))


def rows_of_array() -> list[JobView]:
    answers = [task_answer(20, "1-3%1", "PENDING", array_id=20), task_answer(21, 0, "FAILED", array_id=20)]
    return [JobView(MODELS.JobInfo.from_dict(answer)) for answer in answers]


@pytest.mark.parametrize(
    ("dependency", "expected"),
    [
        ("afterok:20_*(unfulfilled)", "Job 20 must end well (afterok); of its parts 3 PENDING, 1 FAILED."),
        ("after:20_2(unfulfilled)", "Job 20_2 must start (after); it is PENDING."),
        ("afterok:20_0(failed)", "Job 20_0 must end well (afterok); it is FAILED."),
        ("after:21+10(unfulfilled)", "Job 21 must start, and 10 minutes must pass (after); it is FAILED."),
        ("afterany:99(unfulfilled)", "Job 99 must end (afterany); it is not known any more."),
    ],
)
def test_the_tasks_of_an_array_that_a_job_depends_on_are_known(dependency: str, expected: str) -> None:
    job = waiting("Dependency", dependency=dependency)
    assert expected in str(explain_waiting(job, Evidence({"jobs that it depends on": rows_of_array()})))


def test_a_start_that_slurm_expects_is_told_only_if_it_can_come() -> None:
    soon = number_answer(int(time.time()) + 600)
    assert "Slurm expects it to start at " in str(explain_waiting(waiting("Priority", start_time=soon), Evidence({})))
    past = waiting("Priority", start_time=number_answer(1000))
    assert "start at" not in str(explain_waiting(past, Evidence({})))
    after = explain_waiting(waiting("Dependency", start_time=soon, dependency="afterok:1"), Evidence({}))
    assert "It may not begin before " in str(after)
    job = waiting("Licenses", start_time=soon, licenses="matlab:11")
    matlab = meluxina.License(decoded(name="matlab", LicenseName="matlab", Total=10, Used=0, Free=10))
    told = explain_waiting(job, Evidence({"licenses": [matlab]}))
    assert told.can_start is False
    assert "start at" not in str(told)


def test_of_the_job_itself_its_deadline_and_how_many_tasks_may_run_are_told() -> None:
    job = waiting("JobHeldUser", deadline=number_answer(int(time.time()) + 600))
    assert "Its deadline is " in str(explain_waiting(job, Evidence({})))
    array = waiting("JobArrayTaskLimit", array_max_tasks=number_answer(2))
    assert "At most 2 of its tasks run at once." in str(explain_waiting(array, Evidence({})))


def test_nodes_that_are_down_are_not_called_busy() -> None:
    words = "Nodes required for job are DOWN, DRAINED or reserved for jobs in higher priority partitions"
    told = str(explain_waiting(waiting("Resources", state_description=words), Evidence({})))
    assert "Nodes that it needs are down, drained, or reserved for jobs of other partitions." in told


def test_of_components_that_wait_for_one_reason_each_is_told() -> None:
    parts = [
        waiting("Resources", het_job_id=number_answer(17), het_job_offset=number_answer(n), partition=partition)
        for n, partition in enumerate(("cpu", "gpu"))
    ]
    questions = why(msgspec.structs.replace(parts[0], parts=tuple(parts)))
    assert next(questions) == ("nodes", {})
    nodes = [NODE, meluxina.Node(decoded(name="mel2001", partitions=["gpu"], state=["DOWN"]))]
    with pytest.raises(StopIteration) as end:
        questions.send(nodes)
    assert (
        "17+1: Partition gpu has 1 node: 1 has that (1 DOWN), and 0 have that much free now." in end.value.value.facts
    )


def test_an_end_is_told_too(slurm: FakeSlurm) -> None:
    with slurm.client() as client:
        job = client.submit("true", qos="dev", time_limit=5, partition="cpu")
        slurm.advance(minutes=1)
        slurm.finish(job, exit_code=127)
        assert "did not find a command" in str(client.why(job))


def test_of_a_job_that_is_not_there_nothing_is_told(slurm: FakeSlurm) -> None:
    with slurm.client() as client, pytest.raises(meluxina.NotFoundError):
        client.why(99999)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("afterok:17(unfulfilled)", [("afterok", "17")]),
        ("afterok:17:18,afterany:19_3", [("afterok", "17"), ("afterok", "18"), ("afterany", "19_3")]),
        ("afterok:1?after:2+5", [("afterok", "1"), ("after", "2")]),
        ("singleton", []),
        (None, []),
    ],
)
def test_dependencies_are_read(text: str | None, expected: list[tuple[str, str]]) -> None:
    assert dependencies(text) == expected
