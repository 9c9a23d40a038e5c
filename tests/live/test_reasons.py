"""Why jobs do not start, on a real Slurm: what squeue says, and whether somebody must act."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import another
from .helpers import USER, eventually, user_settings

pytestmark = pytest.mark.live

TOO_LONG = 3000
"""Minutes that the QOS `default` does not allow."""
FAILING_HET = "#!/bin/sh\n#SBATCH -n1\n#SBATCH hetjob\n#SBATCH -n1 -w mel0005\ntrue\n"


@pytest.fixture(scope="module")
def strict(slurm: Sandbox) -> Iterator[Sandbox]:
    """A cluster with limits and closed partitions."""
    with another(slurm, "strict") as sandbox:
        for qos, limit in (
            ("test", "MinTRESPerJob=cpu=4"),
            ("short", "MaxJobsPerUser=1"),
            ("large", "MaxTRESMinsPerJob=cpu=2"),
        ):
            sandbox.exec(["sacctmgr", "-i", "modify", "qos", qos, "set", limit])
        sandbox.exec(["scontrol", "update", "PartitionName=gpu", "State=DOWN"])
        sandbox.exec(["scontrol", "update", "PartitionName=fpga", "MaxTime=10"])
        yield sandbox


@pytest.fixture
def patient(connect: Any, strict: Sandbox) -> Iterator[Any]:
    """A client that cancels in the end what it submitted."""
    client = connect(**user_settings(strict))
    yield client
    strict.exec(["scancel", "--user", USER])


def submit(client: Any, script: str = "sleep 60", **properties: Any) -> Any:
    """Submit a job of which the server may say at once that it does not start."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", meluxina.SlurmWarning)
        return submit_job(client, script, **{"qos": "default"} | properties)


def running(client: Any, job: Any) -> None:
    eventually(lambda: client.job(job), lambda job: job.state.is_running)


def squeue_reason(sandbox: Sandbox, job_id: int) -> str:
    return sandbox.exec(["squeue", "-h", "-j", str(job_id), "-o", "%r"]).stdout.strip()


OBSTACLES: dict[str, dict[str, Any]] = {
    "JobHeldUser": {"hold": True},
    "QOSMaxWallDurationPerJobLimit": {"time_limit": TOO_LONG},
    "QOSMaxNodePerJobLimit": {"qos": "dev", "nodes": 2},
    "QOSMinCpuNotSatisfied": {"qos": "test"},
    "QOSMaxCpuMinutesPerJobLimit": {"qos": "large", "tasks": 4},
    "PartitionNodeLimit": {"nodes": 10},
    "PartitionTimeLimit": {"partition": "fpga", "time_limit": 60},
    "PartitionDown": {"partition": "gpu"},
    "ReqNodeNotAvail, UnavailableNodes:mel0005": {"nodelist": "mel0005"},
}
PASSING: dict[str, dict[str, Any]] = {
    "BeginTime": {"begin_time": "now+1hour"},
    "Licenses": {"licenses": "matlab:8"},
    "QOSMaxJobsPerUserLimit": {"qos": "short"},
    "Resources": {"partition": "largemem", "exclusive": True},
}
NUMBERS = {
    "QOSMaxWallDurationPerJobLimit": "may run for 2-00:00:00 (QOS default); this one asks for 2-02:00:00",
    "QOSMaxNodePerJobLimit": "may have 1 node (QOS dev); this one asks for 2 node",
    "QOSMinCpuNotSatisfied": "at least 4 cpu (QOS test); this one asks for 1 cpu",
    "PartitionTimeLimit": "Partition fpga lets jobs run for 00:10:00; this one asks for 01:00:00",
    "PartitionDown": "Partition gpu is DOWN",
    "Licenses": "this one asks for 8",
    "QOSMaxJobsPerUserLimit": "A user may have 1 jobs running at once (QOS short)",
    "ReqNodeNotAvail, UnavailableNodes:mel0005": "Node mel0005 is DOWN",
    "Dependency": "must end well (afterok); it is PENDING",
    "DependencyNeverSatisfied": "must end well (afterok); it is",
    "JobHeldAdmin": "held by an administrator",
}
SPEECHLESS = {
    "job requeued in held state",
    "QOSMaxCpuMinutesPerJobLimit",  # no API tells this limit of a QOS
}


def test_reasons_are_squeues_and_tell_who_must_act(patient: Any, strict: Sandbox) -> None:
    failed = submit(patient, "exit 3")
    for reason in PASSING.keys() - {"BeginTime"}:
        running(patient, submit(patient, **PASSING[reason]))
    jobs = {reason: submit(patient, **properties) for reason, properties in (OBSTACLES | PASSING).items()}
    jobs["DependencyNeverSatisfied"] = submit(patient, dependency=f"afterok:{failed.id}")
    jobs["Dependency"] = submit(patient, after=jobs["JobHeldUser"])
    jobs["JobHeldAdmin"] = submit(patient, begin_time="now+1hour")
    strict.exec(["scontrol", "hold", str(jobs["JobHeldAdmin"].id)])
    jobs["job requeued in held state"] = patient.wait(submit(patient, "exit 3"), timeout=60)
    strict.exec(["scontrol", "requeuehold", str(jobs["job requeued in held state"].id)])

    def reasons() -> dict[str, str | None]:
        rows = {row.id: row for row in patient.jobs()}
        return {reason: rows[job.id].reason for reason, job in jobs.items()}

    eventually(reasons, lambda shown: all(shown[reason] == reason for reason in jobs), seconds=60, pause=1)
    for reason, job in jobs.items():
        assert squeue_reason(strict, job.id) == reason
        explanation = patient.why(job)
        assert reason in explanation.summary
        # Those that pass do not have to pass: nothing is guessed.
        assert (explanation.can_start is False) == (reason not in {*PASSING, "Dependency"}), explanation
        assert explanation.facts or reason in SPEECHLESS, reason
        assert NUMBERS.get(reason, "") in str(explanation), explanation
        assert not explanation.unknown
        assert (patient.job(job).obstacle is None) == (reason in {*PASSING, "Dependency"}), reason


def test_a_wait_names_the_job_that_is_stuck_and_goes_on_when_somebody_acts(patient: Any, strict: Sandbox) -> None:
    held, slow = submit(patient, "true", hold=True), submit(patient, "sleep 2")
    is_released = False

    def release(_jobs: Any) -> None:
        nonlocal is_released
        if told and not is_released:
            is_released = True
            strict.exec(["scontrol", "release", str(held.id)], user=USER)

    with pytest.warns(meluxina.SlurmWarning, match=rf"Job {held.id} will not start .* \(JobHeldUser\)") as told:
        ended = patient.wait([held, slow], timeout=90, progress=release)
    assert [job.state for job in ended] == ["COMPLETED", "COMPLETED"]
    assert len(told) == 1


def test_a_job_that_was_just_released_is_not_called_held(patient: Any) -> None:
    job = submit(patient, "true", hold=True)
    patient.release(job)
    assert patient.wait(job, timeout=60, stuck="raise").state == "COMPLETED"


def test_a_wait_that_is_to_raise_does_so_for_a_part_of_an_array_and_of_a_heterogeneous_job(
    patient: Any, strict: Sandbox
) -> None:
    array = submit(patient, "true", array="0-2")
    array = patient.wait(array, timeout=60)
    assert array.state == "COMPLETED"
    held = submit(patient, "sleep 60", array="0-1%1")
    strict.exec(["scontrol", "hold", f"{held.id}_1"], user=USER)
    with pytest.raises(meluxina.WaitTimeout, match=rf"Job {held.id}_1 will not start .* \(JobHeldUser\)"):
        patient.wait(held, timeout=60, stuck="raise")
    het = submit(patient, FAILING_HET)
    with pytest.raises(meluxina.WaitTimeout, match=rf"Job {het.id}\+1 will not start .* \(ReqNodeNotAvail, Unav"):
        patient.wait(het, timeout=60, stuck="raise")


def test_a_submit_passes_on_that_a_required_node_is_down(patient: Any) -> None:
    with pytest.warns(meluxina.SlurmWarning, match="Required node not available") as told:
        submit_job(patient, nodelist="mel0005")
    assert len(told) == 1
