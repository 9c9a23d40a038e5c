"""What a check says before a submit, against what a real Slurm then does with the same job."""

from __future__ import annotations

import time
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from slurmrestd import VERSIONS

from .conftest import another
from .helpers import USER, eventually, user_settings

pytestmark = pytest.mark.live

PARTITIONS = {
    "closed": "State=DRAIN",
    "inactive": "State=INACTIVE",
    "quick": "MaxTime=10",
    "wide": "MinNodes=2",
    "narrow": "MaxNodes=1",
    "others": "AllowAccounts=p200002",
    "denied": "DenyAccounts=p200001",
    "urgently": "AllowQos=urgent",
    "not-dev": "DenyQos=dev",
    "strangers": "AllowGroups=slurm",
    "hidden": "Hidden=YES",
    "little": "MaxMemPerNode=1000",
    "longer": "QOS=long",
    "slim": "MaxCPUsPerNode=2",
    "forbidden": "RootOnly=YES",
}
QOS = {
    "test": "MinTRESPerJob=cpu=4",
    "short": "MaxSubmitJobsPerUser=1",
    "large": "Flags=DenyOnLimit MaxTRESPerJob=cpu=8 MinTRESPerJob=cpu=2",
    "urgent": "MaxTRESPerUser=cpu=4",
    "short-preempt": "MaxJobsPerUser=0",
}

REFUSED: dict[str, dict[str, Any]] = {
    "an unknown account": {"account": "nope"},
    "an unknown QOS": {"qos": "nope"},
    "a QOS of others": {"qos": "secret"},
    "an unknown partition": {"partition": "nope"},
    "one of two partitions is unknown": {"partition": "cpu,nope"},
    "a drained partition": {"partition": "closed"},
    "an inactive partition": {"partition": "inactive"},
    "a partition of root's": {"partition": "forbidden"},
    "too long for a QOS that denies": {"qos": "large", "ntasks": 2, "time_limit": 3000},
    "too many CPUs for a QOS that denies": {"qos": "large", "ntasks": 9},
    "fewer CPUs than a QOS that denies demands": {"qos": "large"},
    "more jobs than may be submitted": {"qos": "short"},
    "an array of more tasks than may be submitted": {"qos": "short", "array": "0-1"},
    "more memory than a node has": {"mem": 512001},
    "more memory of each CPU": {"mem_per_cpu": "300G", "cpus_per_task": 2},
    "more CPUs of a task than a node has": {"cpus_per_task": 200},
    "more tasks than one node has CPUs": {"ntasks": 129, "nodes": 1},
    "more tasks of each node": {"nodes": 1, "ntasks_per_node": 129},
    "more CPUs of a node than its partition gives": {"partition": "slim", "cpus_per_task": 3},
    "more GPUs than a node has": {"partition": "gpu", "gpus_per_node": 5},
    "more GPUs than all nodes have": {"partition": "gpu", "gpus": 9},
    "GPUs where there are none": {"partition": "cpu", "gpus": 1},
    "an unknown resource": {"partition": "cpu", "gres": "fpga:1"},
    "an unknown feature": {"constraint": "nope"},
    "a feature of another partition": {"partition": "cpu", "constraint": "x86&gpu"},
    "an unknown node": {"nodelist": "mel9999"},
    "a node of another partition": {"partition": "cpu", "nodelist": "mel2001"},
    "a node that is excluded too": {"partition": "cpu", "nodelist": "mel0001", "exclude": "mel0001"},
    "all nodes excluded": {"partition": "cpu", "exclude": "mel000[1-6]"},
    "an unknown reservation": {"reservation": "nope"},
    "a reservation of another user": {"partition": "fpga", "reservation": "theirs"},
    "an unknown licence": {"licenses": "nope"},
    "more licences than there are": {"licenses": "matlab:11"},
    "an unreadable dependency": {"dependency": "afterok:abc"},
    "a deadline that is over": {"deadline": "2020-01-01"},
    "an array that runs backwards": {"array": "5-1"},
}
NEVER: dict[str, dict[str, Any]] = {
    "too long for its QOS": {"time_limit": 3000},
    "without a limit in time": {"time_limit": "UNLIMITED"},
    "too many nodes for its QOS": {"qos": "dev", "nodes": 2},
    "more CPUs than a user may have": {"qos": "urgent", "ntasks": 5},
    "no jobs in its QOS": {"qos": "short-preempt"},
    "too long for its partition": {"partition": "quick", "time_limit": 60},
    "too few nodes for its partition": {"partition": "wide", "nodes": 1},
    "too many nodes for its partition": {"partition": "narrow", "nodes": 2},
    "more nodes than its partition has": {"partition": "cpu", "nodes": 7},
    "more CPUs than its partition has": {"partition": "cpu", "ntasks": 769},
    "too much memory for its partition": {"partition": "little", "mem": 2000},
    "an account that is not admitted": {"partition": "others"},
    "an account that is denied": {"partition": "denied"},
    "a QOS that is not admitted": {"partition": "urgently"},
    "a QOS that is denied": {"partition": "not-dev", "qos": "dev"},
    "GPUs of two nodes on one": {"partition": "gpu", "gpus": 5, "nodes": 1},
    "a deadline before its beginning": {"begin": "now+2hours", "deadline": "now+1hour"},
}
GOOD: dict[str, dict[str, Any]] = {
    "nothing special": {},
    "an account in capitals": {"account": "P200001"},
    "a QOS in capitals": {"qos": "DEFAULT"},
    "all the time of its QOS": {"time_limit": 2880},
    "all CPUs of a QOS that denies": {"qos": "large", "ntasks": 8},
    "the CPUs that its QOS demands": {"qos": "test", "ntasks": 4},
    "all CPUs of a user": {"qos": "urgent", "ntasks": 4},
    "longer than its QOS, as its partition's allows": {"partition": "longer", "time_limit": 5000},
    "long, but little will do": {"partition": "quick", "time_limit": 60, "time_min": 5},
    "no number of nodes where two are the least": {"partition": "wide"},
    "a hidden partition": {"partition": "hidden"},
    "one of two partitions is closed": {"partition": "closed,cpu"},
    "one of two partitions is too quick": {"partition": "quick,cpu", "time_limit": 60},
    "all memory of a node": {"mem": 512000},
    "as much memory as there is": {"mem": 0},
    "all CPUs of a node": {"cpus_per_task": 128},
    "tasks for two nodes": {"ntasks": 129},
    "all GPUs of a node": {"partition": "gpu", "gpus_per_node": 4},
    "no GPUs": {"gres": "gpu:0"},
    "features of its partition": {"partition": "cpu", "constraint": "x86&cpu"},
    "all licences": {"licenses": "matlab:10"},
    "a beginning in the past": {"begin": "2020-01-01"},
    "a deadline in time": {"deadline": "now+1hour"},
    "after a job that nobody knows": {"dependency": "afterany:99999"},
    "an array with steps": {"array": "0-10:5"},
    "one node or two": {"nodes": "1-2"},
    "tasks by node": {"nodes": 2, "ntasks_per_node": 2},
}
WAITING: dict[str, dict[str, Any]] = {
    "held": {"hold": True},
    "a beginning in an hour": {"begin": "now+1hour"},
    "a node that is down": {"partition": "cpu", "nodelist": "mel0005"},
    "all GPUs of all nodes": {"partition": "gpu", "gpus": 8},
}
"""Nothing is wrong with these; they only can't start now."""
OTHER_WORDS = {
    "an account that is not admitted",  # 26.05 says that nodes are not available
    "an account that is denied",
    "a QOS that is not admitted",  # Slurm writes sentences for words, with names
    "a QOS that is denied",
    "more CPUs than its partition has",
    "GPUs of two nodes on one",  # one of the two is down
    "a deadline before its beginning",  # it waits for the beginning, until the deadline comes
}
LEAST_FOUND = 0.9
"""Of the bad jobs, how many the checks must find; nothing of what they say may be wrong."""


@pytest.fixture(scope="module")
def strict(slurm: Sandbox) -> Iterator[Sandbox]:
    """A cluster with limits of every kind."""
    with another(slurm, "check") as sandbox:
        sandbox.exec(["sacctmgr", "-i", "add", "qos", "secret"])
        for name, settings in QOS.items():
            sandbox.exec(["sacctmgr", "-i", "modify", "qos", name, "set", *settings.split()])
        for name, settings in PARTITIONS.items():
            sandbox.exec(["scontrol", "create", f"PartitionName={name}", "Nodes=mel000[1-3]", settings])
        reservation = "ReservationName=theirs StartTime=now Duration=60 Users=u100002 Nodes=mel3001"
        sandbox.exec(["scontrol", "create", "reservation", *reservation.split()])
        yield sandbox


@pytest.fixture
def user(strict: Sandbox) -> Iterator[meluxina.Client]:
    """A client that cancels in the end what it submitted."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", meluxina.SlurmWarning)
        with meluxina.Client(**user_settings(strict)) as client:
            yield client
    strict.exec(["scancel", "--user", USER])


def arguments(properties: dict[str, Any]) -> dict[str, Any]:
    return {"qos": "default", "time_limit": 5, **properties}


def submit(client: meluxina.Client, properties: dict[str, Any]) -> meluxina.Job | meluxina.InvalidRequestError:
    try:
        return client.submit("true", **arguments(properties))
    except meluxina.InvalidRequestError as error:
        return error


def test_what_a_check_says_is_what_slurm_does(user: meluxina.Client) -> None:
    # One job uses up what may be submitted, another makes a dependency that nothing can meet.
    user.submit("true", **arguments({"qos": "short", "hold": True}))
    failed = user.wait(user.submit("exit 3", **arguments({})), timeout=60)
    array = user.wait(user.submit("exit $SLURM_ARRAY_TASK_ID", **arguments({"array": "0-1"})), timeout=60)
    done = user.wait(user.submit("true", **arguments({})), timeout=60)
    never = {
        **NEVER,
        "after a job that failed": {"dependency": f"afterok:{failed.id}"},
        "after an array of which a task failed": {"dependency": f"afterok:{array.id}"},
    }
    good = {
        **GOOD,
        "after a job that succeeded": {"after": done},
        "after an array that did not succeed": {"dependency": f"afternotok:{array.id}"},
        "a dependency with a blank": {"dependency": f"afterany: {done.id}"},
    }
    refused = {**REFUSED, "more licences in two parts": {"licenses": "matlab:5,matlab:6"}}
    cases = {**good, **WAITING, **refused, **never}
    assert len(cases) >= 30

    checks = {name: user.check("true", **arguments(properties)) for name, properties in cases.items()}
    outcomes = {name: submit(user, properties) for name, properties in cases.items()}
    jobs = {name: job for name, job in outcomes.items() if isinstance(job, meluxina.Job)}

    alarms = {name for name, check in checks.items() if not check.passes}
    assert not alarms & (good.keys() | WAITING.keys()), {name: str(checks[name]) for name in alarms}
    # What is called refused is refused, with the number that was told.
    for name, check in checks.items():
        if finding := next((one for one in check.objections if one.outcome == "refused"), None):
            error = outcomes[name]
            assert isinstance(error, meluxina.InvalidRequestError), (name, str(check))
            assert finding.error is None or finding.error.number in {one.number for one in error.errors}, name
    assert not jobs.keys() & refused.keys()
    assert jobs.keys() >= good.keys() | WAITING.keys()

    def rows() -> dict[str, meluxina.Job]:
        known = {row.id: row for row in user.jobs(mine=True)}
        return {name: known[job.id] for name, job in jobs.items()}

    def are_settled(rows: dict[str, meluxina.Job]) -> bool:
        return all(rows[name].state.is_finished for name in good)

    ended = eventually(rows, are_settled, seconds=90, pause=1)
    assert {name: ended[name].state for name in good} == dict.fromkeys(good, "COMPLETED")
    time.sleep(2)
    for name, row in rows().items():
        if name in alarms:
            # Nodes are free now, and it does not start.
            assert row.start_time is None or row.state.is_pending, (name, row.reason)
            reasons = {finding.reason for finding in checks[name].objections}
            assert name in OTHER_WORDS or row.reason in reasons, (name, row.reason, reasons)
            assert name not in WAITING

    bad = refused.keys() | never.keys()
    missed = {name: str(checks[name]) for name in bad - alarms}
    assert len(bad & alarms) >= LEAST_FOUND * len(bad), missed


def test_the_oldest_version_raises_no_false_alarm_and_finds_most(user: meluxina.Client, strict: Sandbox) -> None:
    user.submit("true", **arguments({"qos": "short", "hold": True}))
    good, bad = {**GOOD, **WAITING}, dict([*REFUSED.items(), *NEVER.items()][::3])
    version = next(version for version in strict.release.api_versions if version in VERSIONS)
    with meluxina.Client(**user_settings(strict), api_version=version) as client:
        alarms = {
            name: str(check)
            for name, properties in {**good, **bad}.items()
            if not (check := client.check("true", **arguments(properties)))
            # That a version can't say something is for it to refuse.
            and "API version" not in str(check)
        }
    assert not alarms.keys() & good.keys(), (version, alarms)
    assert len(alarms) >= 0.7 * len(bad), (version, bad.keys() - alarms.keys())


def test_a_submit_with_a_check_sends_nothing_that_can_not_start(user: meluxina.Client) -> None:
    before = {job.id for job in user.jobs(mine=True)}
    with pytest.raises(meluxina.InvalidRequestError, match=r"06:00:00 \(QOS dev\); this one asks for 10:00:00") as told:
        user.submit("true", qos="dev", time_limit=600, check=True)
    assert told.value.status is None
    assert "Nothing was sent" in str(told.value)
    assert {job.id for job in user.jobs(mine=True)} == before
    assert user.wait(user.submit("true", qos="dev", time_limit=5, check=True), timeout=60).state == "COMPLETED"


def test_a_site_that_enforces_partition_limits_refuses_what_was_said(user: meluxina.Client, strict: Sandbox) -> None:
    strict.exec(["sh", "-c", "echo EnforcePartLimits=ALL >> /etc/slurm/slurm.conf; scontrol reconfigure"])
    try:
        for name, properties in NEVER.items():
            finding = user.check("true", **arguments(properties)).objections[0]
            if finding.error is None or finding.property in {"deadline", "gpus"}:  # which depends on the release
                continue
            error = submit(user, properties)
            assert isinstance(error, meluxina.InvalidRequestError), name
            assert finding.error.number in {one.number for one in error.errors}, name
    finally:
        strict.exec(["sh", "-c", "sed -i /EnforcePartLimits/d /etc/slurm/slurm.conf; scontrol reconfigure"])
