"""Nodes, partitions, reservations, licences and statistics are what scontrol and sdiag say they are."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox

from .conftest import NEWEST
from .helpers import eventually
from .slurm_text import names, optional, period, scontrol_show, timestamp, tres, whole

pytestmark = pytest.mark.live
SERVED = NEWEST


def unchanged(truth: Callable[[], Any], asked: Callable[[], Any]) -> tuple[Any, Any]:
    """Both, from a moment when the truth did not change."""
    before = truth()
    for _ in range(20):
        answer, after = asked(), truth()
        if before == after:
            return after, answer
        before = after
        time.sleep(0.2)
    raise AssertionError("the cluster does not come to rest")


@pytest.fixture(scope="module")
def busy(slurm: Sandbox) -> Iterator[None]:
    """A job that runs on a part of a node with GPUs and has licences."""
    job = ["--account=p200001", "--qos=dev", "--partition=gpu", "--gpus-per-node=1", "--ntasks=2", "--time=30"]
    answer = slurm.exec(
        ["sbatch", "--parsable", *job, "--licenses=matlab:3", "--wrap=sleep 600", "--chdir=/tmp"], user="u100001"
    )
    number = answer.stdout.strip()
    queue = ["squeue", "--noheader", "--format=%T", f"--jobs={number}"]
    eventually(lambda: "RUNNING" in slurm.exec(queue).stdout)
    yield
    slurm.exec(["scancel", number])


@pytest.mark.usefixtures("busy")
def test_nodes_are_what_scontrol_shows(client: Any, administrator: Any, slurm: Sandbox) -> None:
    truth, nodes = unchanged(lambda: scontrol_show(slurm, "node"), client.nodes)
    assert [node.name for node in nodes] == list(truth)
    for node in nodes:
        told = truth[node.name]
        assert {node.state, *node.state.flags} == set(told["State"].split("+"))
        assert (node.cpus, node.allocated_cpus) == (int(told["CPUTot"]), int(told["CPUAlloc"]))
        assert (node.sockets, node.cores, node.threads) == tuple(
            int(told[key]) for key in ("Sockets", "CoresPerSocket", "ThreadsPerCore")
        )
        assert node.cpu_load == (float(told["CPULoad"]) if optional(told["CPULoad"]) else None)
        assert (node.memory, node.allocated_memory) == (int(told["RealMemory"]), int(told["AllocMem"]))
        assert (node.free_memory, node.temporary_disk) == (whole(told["FreeMem"]), int(told["TmpDisk"]))
        assert node.partitions == names(told["Partitions"])
        assert (node.features, node.active_features) == (
            names(told["AvailableFeatures"]),
            names(told["ActiveFeatures"]),
        )
        assert (node.gres, node.address) == (optional(told["Gres"]), told["NodeAddr"])
        assert (node.architecture, node.version) == (told.get("Arch"), told.get("Version"))
        assert (node.operating_system or "").strip() == told.get("OS", "")
        assert (node.boot_time, node.slurmd_start_time) == (
            timestamp(told["BootTime"]),
            timestamp(told["SlurmdStartTime"]),
        )
        assert (node.tres, node.allocated_tres) == (tres(told["CfgTRES"]), tres(told["AllocTRES"]))
        assert (node.reason or "") == told.get("Reason", "").partition(" [")[0]
    used = next(node for node in nodes if node.name == "mel2001")
    assert (used.state, used.allocated_gres) == ("MIXED", "gpu:1")
    assert used.allocated_tres["gres/gpu"] == 1
    assert used.state.is_up
    assert not used.state.is_idle
    assert [node.name for node in administrator.nodes()] == list(truth)


def test_nodes_are_found_by_state_and_partition(client: Any) -> None:
    drained = client.nodes(state="drain")
    assert [node.name for node in drained] == ["mel0004"]
    assert drained[0].reason == "memory errors"
    assert [node.name for node in client.nodes(state=["DOWN", "DRAIN"], partition="cpu")] == [
        "mel0004",
        "mel0005",
        "mel0006",
    ]
    assert {node.name for node in client.nodes(partition="gpu")} == {"mel2001", "mel2002"}
    assert client.nodes(partition="nope") == []
    assert all(node.state.is_up for node in client.nodes(state="idle"))


@pytest.fixture
def tried(slurm: Sandbox) -> Iterator[str]:
    """A partition in which everything is limited that can be."""
    limits = {
        "Nodes": "mel3001,mel4001", "MaxTime": "2-00:00:00", "DefaultTime": "00:30:00", "MaxNodes": "2",
        "MinNodes": "1", "DefMemPerCPU": "1000", "MaxMemPerNode": "400000", "AllowAccounts": "p200001,root",
        "DenyQos": "dev", "PriorityTier": "5", "MaxCPUsPerNode": "100", "QoS": "short", "State": "DRAIN",
    }  # fmt: skip
    slurm.exec(["scontrol", "create", "PartitionName=tried", *(f"{name}={value}" for name, value in limits.items())])
    yield "tried"
    slurm.exec(["scontrol", "delete", "PartitionName=tried"])


def test_partitions_are_what_scontrol_shows(client: Any, slurm: Sandbox, tried: str) -> None:
    truth, partitions = unchanged(lambda: scontrol_show(slurm, "partition"), client.partitions)
    assert [partition.name for partition in partitions] == list(truth)
    for partition in partitions:
        told = truth[partition.name]
        assert partition.state == told["State"]
        assert partition.is_default in (None, told["Default"] == "YES")
        assert partition.node_list == told["Nodes"]
        assert (partition.node_count, partition.cpus) == (int(told["TotalNodes"]), int(told["TotalCPUs"]))
        assert len(partition.nodes) == partition.node_count
        assert partition.max_time == (period(told["MaxTime"]) or timedelta.max)
        assert partition.default_time == period(told["DefaultTime"])
        assert (partition.min_nodes, partition.max_nodes) == (int(told["MinNodes"]), whole(told["MaxNodes"]))
        assert partition.max_cpus_per_node == whole(told["MaxCPUsPerNode"])
        for kind in ("CPU", "Node"):
            for limit, word in (("default", "Def"), ("max", "Max")):
                value = getattr(partition, f"{limit}_memory_per_{kind.lower()}")
                assert value == whole(told.get(f"{word}MemPer{kind}", "UNLIMITED"))
        assert partition.qos == optional(told["QoS"])
        assert partition.allowed_qos == names(told.get("AllowQos", ""))
        assert partition.denied_qos == names(told.get("DenyQos", ""))
        assert partition.allowed_accounts == names(told.get("AllowAccounts", ""))
        assert partition.denied_accounts == names(told.get("DenyAccounts", ""))
        assert partition.allowed_groups == names(told["AllowGroups"])
        assert partition.priority_tier == int(told["PriorityTier"])
        assert partition.tres == tres(told["TRES"])
    one = client.partition(tried)
    assert (one.max_time, one.state, one.nodes) == (timedelta(days=2), "DRAIN", ("mel3001", "mel4001"))
    assert client.partition("cpu").max_time == timedelta.max


def test_the_default_partition_where_the_version_tells(client: Any) -> None:
    defaults = {partition.name: partition.is_default for partition in client.partitions()}
    if "flags" in client.partitions()[0].json:
        assert defaults == {"cpu": True, "gpu": False, "fpga": False, "largemem": False}
    else:
        assert set(defaults.values()) == {None}


@pytest.fixture
def reserved(slurm: Sandbox) -> Iterator[None]:
    slurm.exec(
        ["scontrol", "create", "reservation", "ReservationName=now", "Users=u100001,u100002", "StartTime=now"]
        + ["Duration=60", "Nodes=mel4001", "PartitionName=largemem", "Flags=IGNORE_JOBS,FLEX", "Licenses=matlab:2"]
        + ["Features=amd"]
    )
    slurm.exec(
        ["scontrol", "create", "reservation", "ReservationName=later", "Accounts=p200001,p200002"]
        + ["StartTime=now+1hour", "Duration=10:00", "NodeCnt=1", "PartitionName=fpga", "Flags=DAILY"]
    )
    yield
    for name in ("now", "later"):
        slurm.exec(["scontrol", "delete", f"ReservationName={name}"])


@pytest.mark.usefixtures("reserved")
def test_reservations_are_what_scontrol_shows(client: Any, slurm: Sandbox) -> None:
    truth, reservations = unchanged(lambda: scontrol_show(slurm, "reservation"), client.reservations)
    assert [reservation.name for reservation in reservations] == list(truth)
    assert {"maintenance", "now", "later"} <= truth.keys()
    for reservation in reservations:
        told = truth[reservation.name]
        assert (reservation.start_time, reservation.end_time) == (
            timestamp(told["StartTime"]),
            timestamp(told["EndTime"]),
        )
        assert reservation.is_active == (told["State"] == "ACTIVE")
        assert (reservation.node_list, len(reservation.nodes)) == (optional(told["Nodes"]), reservation.node_count)
        assert (reservation.node_count, reservation.core_count) == (int(told["NodeCnt"]), int(told["CoreCnt"]))
        assert reservation.partition == optional(told["PartitionName"])
        assert (reservation.users, reservation.accounts) == (names(told["Users"]), names(told["Accounts"]))
        assert (reservation.groups, set(reservation.flags)) == (names(told["Groups"]), set(names(told["Flags"])))
        assert (reservation.features, reservation.licenses) == (optional(told["Features"]), optional(told["Licenses"]))
        assert reservation.tres == tres(told["TRES"])
    assert client.reservation("now").users == ("u100001", "u100002")


@pytest.mark.usefixtures("busy")
def test_licenses_are_what_scontrol_shows(client: Any, slurm: Sandbox) -> None:
    truth, licenses = unchanged(lambda: scontrol_show(slurm, "licenses"), client.licenses)
    assert [one.name for one in licenses] == list(truth) == ["matlab"]
    told = truth["matlab"]
    found = licenses[0]
    assert (found.total, found.used, found.free, found.reserved) == tuple(
        int(told[key]) for key in ("Total", "Used", "Free", "Reserved")
    )
    assert (found.used, found.is_remote) == (3, False)


@pytest.mark.usefixtures("busy")
def test_diagnostics_are_what_sdiag_shows(client: Any, slurm: Sandbox) -> None:
    def truth() -> dict[str, str]:
        lines = slurm.exec(["sdiag"]).stdout.partition("Latency")[0].splitlines()
        pairs = (line.strip().partition(":")[::2] for line in lines if ":" in line)
        # The first of a name is the main scheduler's; threads and the time are never the same twice.
        found: dict[str, str] = {}
        for name, value in pairs:
            if "output" not in name and "hread" not in name:
                found.setdefault(name, value.strip())
        since = re.search(r"since .*\((\d+)\)", "\n".join(lines))
        assert since
        return found | {"since": since[1]}

    # The mean of one run is 0 to slurmrestd 22.05.
    eventually(lambda: client.diagnostics().schedule_cycles > 1)
    told, found = unchanged(truth, client.diagnostics)
    assert found.jobs_submitted == int(told["Jobs submitted"]) >= 1
    assert found.jobs_started == int(told["Jobs started"]) >= 1
    assert (found.jobs_completed, found.jobs_cancelled, found.jobs_failed) == tuple(
        int(told[key]) for key in ("Jobs completed", "Jobs canceled", "Jobs failed")
    )
    assert (found.jobs_pending, found.jobs_running) == (int(told["Jobs pending"]), int(told["Jobs running"]))
    assert found.schedule_cycles == int(told["Total cycles"])
    for property_, name in (("last", "Last cycle"), ("max", "Max cycle"), ("mean", "Mean cycle")):
        assert getattr(found, f"schedule_cycle_{property_}") == timedelta(microseconds=int(told[name]))
    assert found.schedule_queue_length == int(told["Last queue length"])
    assert found.backfilled_jobs == int(told["Total backfilled jobs (since last slurm start)"])
    assert found.dbd_agent_queue == int(told["DBD Agent queue size"])
    assert found.since == datetime.fromtimestamp(int(told["since"]), UTC)
    assert abs(found.time - datetime.now(UTC)) < timedelta(minutes=2)
    assert found.server_threads >= 1


@pytest.mark.parametrize("kind", ["node", "partition", "reservation"])
@pytest.mark.parametrize("name", ["nope", "é", "+a&b=c;d@e:f"])
def test_an_unknown_node_partition_or_reservation_is_not_found(client: Any, kind: str, name: str) -> None:
    with pytest.raises(meluxina.NotFoundError, match=re.escape(f"There is no {kind} {name}")):
        getattr(client, kind)(name)


def test_an_operator_drains_a_node_and_resumes_it(administrator: Any, client: Any, slurm: Sandbox) -> None:
    api = administrator.api()
    if not hasattr(api.slurm, "post_node"):
        assert slurm.release.slurm == "22.05"
        return
    administrator.send(api.slurm.post_node.request("mel3001", body={"state": ["DRAIN"], "reason": "fans"}))
    drained = client.node("mel3001")
    assert "DRAIN" in drained.state.flags
    assert (drained.reason, drained.reason_user) == ("fans", "admin")
    assert abs(drained.reason_time - datetime.now(UTC)) < timedelta(minutes=2)
    assert not drained.state.is_up
    administrator.send(api.slurm.post_node.request("mel3001", body={"state": ["RESUME"]}))
    assert "DRAIN" not in client.node("mel3001").state.flags
    request = api.slurm.post_node.request("mel3001", body={"state": ["DRAIN"], "reason": "mischief"})
    with pytest.raises(meluxina.InvalidRequestError, match="Slurm does not let u100001 do this"):
        client.send(request)
    # Once it has answered the controller's question whether it is there.
    eventually(lambda: client.node("mel3001").state.is_idle)
