"""What people look up every day is what squeue, scontrol, sacct, seff, sinfo and sshare say it is."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox

from .conftest import NEWEST
from .helpers import eventually
from .slurm_text import optional, scontrol_show, timestamp, tres

pytestmark = pytest.mark.live
SERVED = NEWEST

KILOBYTES = 1024
SBATCH = ["sbatch", "--parsable", "--account=p200001", "--qos=default", "--partition=gpu", "--chdir=/tmp"]
# Something in memory and something to do, measured each second.
BUSY = """perl -e 'my $text = "a" x 50_000_000; my $start = time; while (time - $start < 3) {}'; srun -n2 sleep 1"""


def submit(slurm: Sandbox, *options: str, script: str = "true") -> int:
    return int(slurm.exec([*SBATCH, *options, "--wrap", script], user="u100001").stdout)


def table(slurm: Sandbox, *command: str) -> list[dict[str, str]]:
    """What a command prints with headings and columns between bars."""
    lines = [line.split("|") for line in slurm.exec(list(command)).stdout.splitlines() if "|" in line]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


@pytest.fixture(scope="module")
def measured(slurm: Sandbox) -> int:
    """The number of a job that computed, and whose use of the machine was measured."""
    return submit(
        slurm, "--gpus-per-node=1", "-n2", "--time=5", "--licenses=matlab:2", "--acctg-freq=task=1", script=BUSY
    )


def test_a_job_that_waits_is_what_scontrol_shows(client: Any, slurm: Sandbox) -> None:
    options = ["--begin=now+1hour", "--constraint=amd&gpu", "--mem-per-cpu=500", "-n3", "--licenses=matlab:1"]
    job_id = submit(slurm, *options, "--gpus-per-node=1")
    try:
        eventually(lambda: client.job(job_id).expected_start_time)
        told = scontrol_show(slurm, "job", str(job_id))[str(job_id)]
        job = client.job(job_id)
        assert (job.priority, job.restarts) == (int(told["Priority"]), int(told["Restarts"]))
        assert job.eligible_time == timestamp(told["EligibleTime"])
        assert job.expected_start_time == timestamp(told["StartTime"])
        assert (job.features, job.licenses) == (told["Features"], told["Licenses"])
        requested = tres((told.get("ReqTRES") or told["TRES"]).split()[0])
        assert (job.memory, job.gpus) == (requested["mem"], requested["gres/gpu"]) == (1500, 1)
        assert (job.batch_host, job.efficiency) == (None, None)
    finally:
        client.cancel(job_id)


def test_a_job_that_ended_is_what_scontrol_and_sacct_show(client: Any, slurm: Sandbox, measured: int) -> None:
    job = client.wait(measured, timeout=60)
    told = scontrol_show(slurm, "job", str(measured))[str(measured)]
    assert (job.batch_host, job.memory, job.gpus) == (told["BatchHost"], 8000, 1)
    assert (job.expected_start_time, job.licenses) == (None, told["Licenses"])
    record = recorded(client, measured)
    (row, *_) = table(slurm, "sacct", "-P", "-j", str(measured), "-o", "Priority,Eligible,Constraints,ReqTRES")
    assert (record.priority, record.eligible_time) == (int(row["Priority"]), timestamp(row["Eligible"]))
    assert (record.features, record.batch_host) == (optional(row["Constraints"]), None)
    assert (record.memory, record.gpus) == (tres(row["ReqTRES"])["mem"], tres(row["ReqTRES"])["gres/gpu"])
    assert (record.restarts, record.licenses) in ((0, "matlab:2"), (None, "matlab:2"), (None, None))


def recorded(client: Any, job_id: int) -> Any:
    """The job as accounting has it, when it has heard of everything."""

    def ask() -> Any:
        return next((job for job in client.history(ids=job_id) if job.id == job_id), None)

    return eventually(ask, lambda job: job and len(job.steps) == 2 and job.state.is_finished)


def test_steps_and_efficiency_are_what_sacct_and_seff_make_of_it(client: Any, slurm: Sandbox, measured: int) -> None:
    client.wait(measured, timeout=60)
    job = recorded(client, measured)
    names = "JobID,TotalCPU,MaxRSS,ConsumedEnergyRaw,NTasks,TRESUsageInTot,ElapsedRaw,AllocCPUS,AllocTRES"
    whole, *rows = table(slurm, "sacct", "-P", "-j", str(measured), "-o", names)
    assert [step.id for step in job.steps] == [row["JobID"] for row in rows]
    for step, row in zip(job.steps, rows, strict=True):
        assert abs(step.cpu_time - cpu_time(row["TotalCPU"])) < timedelta(milliseconds=1)
        assert step.max_rss * KILOBYTES == int(row["MaxRSS"].removesuffix("K"))
        assert (step.energy, step.tasks) == (int(row["ConsumedEnergyRaw"]), int(row["NTasks"]))
        assert step.total_rss * KILOBYTES == kilobytes(row["TRESUsageInTot"])
        assert step.gpu_utilization is None
    # What seff does, of what sacct says.
    busy = cpu_time(whole["TotalCPU"])
    memory = max(kilobytes(row["TRESUsageInTot"]) for row in rows) / KILOBYTES
    efficiency = job.efficiency
    assert efficiency.used_memory == memory > 45
    assert efficiency.memory == pytest.approx(memory / tres(whole["AllocTRES"])["mem"])
    assert abs(efficiency.cpu_time - busy) < timedelta(milliseconds=1)
    seconds = int(whole["ElapsedRaw"]) * int(whole["AllocCPUS"])
    assert efficiency.cpu == pytest.approx(busy.total_seconds() / seconds, rel=0.01)
    assert 0.1 < efficiency.cpu < 1
    assert efficiency.gpu is None


def cpu_time(text: str) -> timedelta:
    *hours, minutes, seconds = text.split(":")
    return timedelta(hours=int(hours[0]) if hours else 0, minutes=int(minutes), seconds=float(seconds))


def kilobytes(text: str) -> int:
    match = re.search(r"\bmem=(\d+)K", text)
    assert match
    return int(match[1])


def test_free_gpus_and_memory_and_counts_of_nodes_are_what_scontrol_and_sinfo_say(client: Any, slurm: Sandbox) -> None:
    job_id = submit(slurm, "--gpus-per-node=1", "--mem=2G", script="sleep 60")
    try:
        eventually(lambda: client.job(job_id).state == "RUNNING")
        nodes = client.nodes()
        told = scontrol_show(slurm, "node")
        for node in nodes:
            assert node.unallocated_memory == node.memory - int(told[node.name]["AllocMem"])
            configured, allocated = tres(told[node.name]["CfgTRES"]), tres(told[node.name]["AllocTRES"])
            assert node.gpus == configured.get("gres/gpu", 0)
            assert node.free_gpus == node.gpus - allocated.get("gres/gpu", 0)
        assert {node.name: node.free_gpus for node in nodes if node.gpus} == {"mel2001": 3, "mel2002": 4}
        lines = slurm.exec(["sinfo", "--noheader", "--format=%R %F"]).stdout.splitlines()
        sinfo = {name: tuple(map(int, counts.split("/"))) for name, counts in map(str.split, lines)}
        assert {partition.name: partition.count_nodes(nodes) for partition in client.partitions()} == sinfo
    finally:
        client.cancel(job_id)


def test_shares_are_what_sshare_shows(client: Any, slurm: Sandbox, measured: int) -> None:
    client.wait(measured, timeout=60)
    if slurm.release.slurm == "22.05":
        with pytest.raises(meluxina.VersionError):
            client.shares()
        return
    # Usage is added up every few minutes (PriorityCalcPeriod), or when a job ends.
    shares = eventually(client.shares, lambda shares: any(share.used_tres_minutes.get("cpu") for share in shares))
    rows = table(slurm, "sshare", "-a", "-l", "-P")
    assert [(share.account, share.user or "") for share in shares] == [
        (row["Account"].strip(), row["User"]) for row in rows
    ]
    for share, row in zip(shares, rows, strict=True):
        if share.user:
            assert (share.shares, share.parent_account) == (int(row["RawShares"]), None)
            assert share.fair_share == pytest.approx(float(row["FairShare"]), abs=1e-6)
        assert share.usage == int(row["RawUsage"] or 0)
        expected = pytest.approx(float(row["NormUsage"]), abs=1e-6) if row["NormUsage"] else None
        assert share.normalized_usage == expected
        assert share.group_tres_minutes == {}
        assert share.running_tres_minutes.keys() == tres(row["TRESRunMins"]).keys()
    (mine,) = client.shares(user="u100001", account="p200001")
    assert mine.used_tres_minutes["cpu"] > 0
    (association,) = client.associations(user="u100001", account="p200001", usage=True)
    assert association.used_tres_minutes["cpu"] >= mine.used_tres_minutes["cpu"]
    slurm.exec(["sacctmgr", "-i", "modify", "account", "p200002", "set", "GrpTRESMins=cpu=6000"])
    limited = eventually(lambda: client.shares(account="p200002")[0], lambda share: share.group_tres_minutes)
    assert limited.group_tres_minutes == {"cpu": 6000}
    slurm.exec(["sacctmgr", "-i", "modify", "account", "p200002", "set", "GrpTRESMins=cpu=-1"])
