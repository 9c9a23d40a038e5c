"""Why jobs do not start, on a real Slurm: what squeue says, and whether somebody must act."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any, NamedTuple

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


class Limit(NamedTuple):
    """A limit of a QOS or of an account, and a job that it keeps waiting."""

    reason: str
    limit: str
    words: str
    waits: dict[str, Any]
    is_parents: bool = False
    """Whether it stands at the account above that of the job."""
    fills: bool = False
    """Whether it takes a job that runs to fill it."""

    @property
    def is_account(self) -> bool:
        return self.reason.startswith("Assoc")

    @property
    def name(self) -> str:
        return f"{'above-' * self.is_parents}{self.reason}".lower()

    def commands(self) -> list[str]:
        if not self.is_account:
            return [f"add qos {self.name} {self.limit}"]
        top = f"add account {self.name} description=x organization=x {self.limit}"
        if not self.is_parents:
            return [top, f"add user {USER} account={self.name}"]
        below = f"add account below parent={self.name} description=x organization=x"
        return [top, below, f"add user {USER} account=below"]

    def place(self) -> dict[str, str]:
        if not self.is_account:
            return {"qos": self.name}
        return {"account": "below" if self.is_parents else self.name, "qos": "normal"}


CPUS: dict[str, Any] = {"tasks": 4}
LONG: dict[str, Any] = {"time_limit": 60}
LIMITS = (
    Limit(
        "QOSGrpCpuLimit",
        "GrpTRES=cpu=4",
        "may have 4 CPUs (QOS qosgrpcpulimit); they have 1 CPU now, and",
        CPUS,
        fills=True,
    ),
    Limit("QOSGrpJobsLimit", "GrpJobs=1", "All users together may have 1 job running at once (", {}, fills=True),
    Limit("QOSGrpWallLimit", "GrpWall=0", "All jobs together may run for 00:00:00 (QOS", {}),
    Limit("QOSGrpCPURunMinutesLimit", "GrpTRESRunMins=cpu=30", "and this one adds 60. That is more than it will", LONG),
    Limit(
        "QOSMaxCpuPerUserLimit",
        "MaxTRESPerUser=cpu=4",
        f"All jobs of {USER} together may have 4 CPUs",
        CPUS,
        fills=True,
    ),
    Limit(
        "QOSMaxMemoryPerUser", "MaxTRESPerUser=mem=5000", "5000 MB of memory (QOS qosmaxmemoryperuser);", {}, fills=True
    ),
    Limit(
        "MaxCpuPerAccount", "MaxTRESPerAccount=cpu=4", "All jobs of account p200001 together may have", CPUS, fills=True
    ),
    Limit("MaxJobsPerAccount", "MaxJobsPerAccount=1", "An account may have 1 job running at once (", {}, fills=True),
    Limit("QOSMaxCpuPerJobLimit", "MaxTRESPerJob=cpu=2", "A job may have 2 CPUs (QOS", CPUS),
    Limit("QOSMaxCpuPerNode", "MaxTRESPerNode=cpu=2", "this one asks for 4 CPUs on 1 node.", CPUS | {"nodes": 1}),
    Limit(
        "AssocGrpCpuLimit",
        "GrpTRES=cpu=2",
        "(account above-assocgrpcpulimit, above below); this",
        CPUS,
        is_parents=True,
    ),
    Limit(
        "AssocGrpJobsLimit", "GrpJobs=1", "1 job running at once (account assocgrpjobslimit); 1 is now", {}, fills=True
    ),
    Limit("AssocGrpCPUMinutesLimit", "GrpTRESMins=cpu=0", "may use up 0 minutes of CPU (account", {}),
    Limit("AssocMaxJobsLimit", "MaxJobs=1", f"(user {USER} in account assocmaxjobslimit); 1 is now.", {}, fills=True),
    Limit("AssocMaxWallDurationPerJobLimit", "MaxWall=10", "A job may run for 00:10:00 (user u100001 in account", LONG),
    Limit("AssocMaxCpuMinutesPerJobLimit", "MaxTRESMins=cpu=10", "this one can use up 60: 1 CPU for 01:00:00", LONG),
)


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
        lines = [line for case in LIMITS for line in case.commands()]
        names = ",".join(case.name for case in LIMITS if not case.is_account)
        sandbox.exec(["sacctmgr", "-i"], input="\n".join([*lines, f"modify account p200001 set qos+={names}\n"]))
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
    "QOSMinCpuNotSatisfied": "at least 4 CPUs (QOS test); this one asks for 1 CPU.",
    "PartitionTimeLimit": "Partition fpga lets jobs run for 00:10:00; this one asks for 01:00:00",
    "PartitionDown": "Partition gpu is DOWN",
    "Licenses": "this one asks for 8",
    "QOSMaxJobsPerUserLimit": "A user may have 1 job running at once (QOS short)",
    "ReqNodeNotAvail, UnavailableNodes:mel0005": "Node mel0005 is DOWN",
    "Dependency": "must end well (afterok); it is PENDING",
    "DependencyNeverSatisfied": "must end well (afterok); it is",
    "JobHeldAdmin": "An administrator holds it.",
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
        assert explanation.facts, reason
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


@pytest.fixture
def local(strict: Sandbox) -> Iterator[Any]:
    """A client for what needs to be seen in one way only: sync or async makes no difference to it."""
    with meluxina.Client(**user_settings(strict)) as client:
        yield client
    strict.exec(["scancel", "--user", USER])


UNSAID = {"AccountNotAllowed"}  # of which 22.05 gives no reason
"""Reasons that Slurm may have without giving them."""


def explained(client: Any, jobs: dict[str, Any]) -> dict[str, Any]:
    """Wait until jobs wait for these reasons, and return what is told of them."""
    return eventually(
        lambda: {reason: client.why(job) for reason, job in jobs.items()},
        lambda told: all(one.reason == reason or reason in UNSAID for reason, one in told.items()),
        seconds=60,
        pause=1,
    )


def test_every_limit_is_told_with_its_numbers_and_where_it_stands(local: Any, strict: Sandbox) -> None:
    for case in LIMITS:
        if case.fills:
            running(local, submit(local, **case.place()))
    jobs = {case.reason: submit(local, **case.place(), **case.waits) for case in LIMITS}
    told = explained(local, jobs)
    for case in LIMITS:
        explanation = told[case.reason]
        assert case.words in str(explanation), explanation
        assert squeue_reason(strict, jobs[case.reason].id) == case.reason
        # A limit that others fill passes by itself, one that is too low for the job does not.
        assert explanation.can_start is case.fills, explanation


def test_a_job_that_was_pushed_aside_says_so(local: Any, strict: Sandbox) -> None:
    strict.exec(["sacctmgr", "-i", "modify", "qos", "urgent", "set", "preempt=short-preempt", "preemptmode=cancel"])
    setting = "PreemptType=preempt/qos\nPreemptMode=CANCEL"
    strict.exec(["sh", "-c", f"sed -i.old /Preempt/d /etc/slurm/slurm.conf; echo '{setting}' >> /etc/slurm/slurm.conf"])
    strict.restart("slurmctld")
    try:
        job = submit(local, qos="short-preempt", partition="largemem", exclusive=True)
        running(local, job)
        submit(local, "true", qos="urgent", partition="largemem", exclusive=True)
        eventually(lambda: local.job(job), lambda job: job.state.is_finished)
        told = str(local.why(job))
        assert "A job that goes before it took its place after 00:00:" in told
        assert "(its QOS is short-preempt)" in told
    finally:
        strict.exec(["sh", "-c", "mv /etc/slurm/slurm.conf.old /etc/slurm/slurm.conf"])
        strict.restart("slurmctld")


CHANGES = {
    "AccountNotAllowed": ("AllowAccounts=p200002", "admits account p200002 only; this job has p200001."),
    "QOSNotAllowed": ("DenyQos=default", "Partition qosnotallowed does not admit QOS default; this job has default."),
    "MaxMemPerLimit": ("MaxMemPerNode=1000", "1000 MB of memory per node at most; this one asks for 16000 MB"),
    "PartitionConfig": ("MaxCPUsPerNode=2", "gives a job 2 CPUs of a node at most; this one asks for 4 on 1 node."),
    "PartitionInactive": ("State=INACTIVE", "Partition partitioninactive is INACTIVE."),
}
"""What an administrator does to a partition while a job waits for it."""
WORDS = {reason: words for reason, (_, words) in CHANGES.items()} | {
    "BadConstraints": "It needs 1 node with 1 CPU and 4000 MB of memory and the features fpga.",
    "InvalidQOS": "QOS of user u100001 in account p200001 are ",
    "JobArrayTaskLimit": ", and its part ",
    "Priority": "of 1 other job that you may see waiting for partition largemem, 1 is in front of it.",
    "Reservation": "Reservation later begins at ",
}


def test_what_partitions_queues_and_reservations_keep_waiting_is_told(local: Any, strict: Sandbox) -> None:
    for reason in CHANGES:
        strict.exec(["scontrol", "create", f"PartitionName={reason.lower()}", "Nodes=mel0003", "State=UP"])
    place = ["StartTime=now+3600", "Duration=60", "Nodes=mel0002", f"Users={USER}"]
    strict.exec(["scontrol", "create", "reservation", "ReservationName=later", *place])
    gate = submit(local, hold=True)
    queues: dict[str, dict[str, Any]] = {
        reason: {"partition": reason.lower(), "nodes": 1, **CPUS} for reason in CHANGES
    }
    queues |= {"BadConstraints": {"partition": "fpga", "constraint": "fpga"}, "InvalidQOS": {"qos": "long"}}
    kept = {reason: submit(local, dependency=f"afterany:{gate.id}", **wishes) for reason, wishes in queues.items()}
    for reason, (change, _) in CHANGES.items():
        strict.exec(["scontrol", "update", f"PartitionName={reason.lower()}", change])
    strict.exec(["scontrol", "update", "NodeName=mel3001", "AvailableFeatures=other", "ActiveFeatures=other"])
    strict.exec(["sacctmgr", "-i", "modify", "account", "p200001", "set", "qos-=long"])
    running(local, submit(local, partition="largemem", exclusive=True))
    local.cancel(gate)
    jobs = kept | {
        "Resources": submit(local, partition="largemem", exclusive=True),
        "Priority": submit(local, partition="largemem", exclusive=True),
        "JobArrayTaskLimit": submit(local, array="0-1%1"),
        "Reservation": submit(local, reservation="later"),
    }
    told = explained(local, jobs)
    for reason, words in WORDS.items():
        assert words in str(told[reason]), told[reason]
        assert told[reason].can_start is (False if reason in kept else None), told[reason]
