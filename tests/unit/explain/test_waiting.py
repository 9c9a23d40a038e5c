"""Why a job waits, from a fake cluster with limits."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest

import meluxina
from meluxina.explain import Evidence, why
from meluxina.explain.waiting import dependencies, explain_waiting
from meluxina.jobs.view import JobView
from meluxina.testing import FakeSlurm
from tests.builders import job_answer, number_answer
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
