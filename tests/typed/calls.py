"""Calls with properties of jobs. Nobody runs them: type checkers must accept each, but those marked as wrong."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from meluxina import (
    AsyncClient,
    CheckArguments,
    Client,
    Job,
    SubmitArguments,
    SubmitCall,
    SubmitProperties,
    UpdateProperties,
)

SCRIPT = Path("job.sh")
TOMORROW = datetime.now(UTC) + timedelta(days=1)


def right(client: Client, job: Job, jobs: list[Job], partition: str | None) -> None:
    client.submit(SCRIPT, partition="cpu")
    client.submit(SCRIPT, partition=["cpu", "gpu"])
    client.submit(SCRIPT, partition=partition, comment=None)
    client.submit(SCRIPT, nodes=2)
    client.submit(SCRIPT, nodes="2-4")
    client.submit(SCRIPT, nodes=(2, 4))
    client.submit(SCRIPT, ntasks=4, cpus_per_task=2, tasks_per_node=2, threads_per_core=1)
    client.submit(SCRIPT, gpus_per_node=4, gpus="a100:4")
    client.submit(SCRIPT, mem="8G", tmp=100)
    client.submit(SCRIPT, memory_per_cpu=2000)
    client.submit(SCRIPT, time_limit=5, time_min=timedelta(minutes=2), deadline=TOMORROW)
    client.submit(SCRIPT, time="1-12:00:00", begin="now+2hours")
    client.submit(SCRIPT, begin_time=TOMORROW)
    client.submit(SCRIPT, array=range(10))
    client.submit(SCRIPT, array="0-9%2")
    client.submit(SCRIPT, array=[1, 3, 5])
    client.submit(SCRIPT, hold=True, requeue=False, exclusive="user", contiguous=True)
    client.submit(SCRIPT, exclude={"mel0001"}, nodelist=("mel0002", "mel0003"), constraint="a100")
    client.submit(SCRIPT, mail_type=["END", "FAIL"], mail_user="u@lxp.lu")
    client.submit(SCRIPT, chdir=Path("/home/users/u"), standard_output="out.txt", error=Path("err.txt"))
    client.submit(SCRIPT, open_mode="append", signal="B:USR1@60", priority="TOP", nice=100)
    client.submit(SCRIPT, dependency=job)
    client.submit(SCRIPT, dependency="afterany:17")
    client.submit(SCRIPT, dependency=jobs, after=(one for one in jobs))
    client.submit(SCRIPT, tres_per_node="gres/gpu:4", flags=["SPREAD_JOB"], kill_warning_delay=60)
    client.submit(SCRIPT, export="NONE", get_user_env=True, propagate="NONE")
    client.update(job, time_limit=timedelta(hours=1), nice=5)
    client.update(jobs, hold=False, partition="cpu", account="p200001", qos="dev", dependency="afterok:17")
    job.update(comment="shorter", mem="4G", array=5)
    for _ in client.submit_many([SCRIPT, "true", ["srun", "date"], {"script": SCRIPT, "nodes": 2}], qos="dev", nodes=1):
        pass
    common: SubmitArguments = {"qos": "dev", "time_limit": 5, "environment": {"A": "b"}}
    call: SubmitCall = {"script": SCRIPT, "mark": "nightly-1", "name": "nightly"}
    client.submit_many([call], **common)
    properties: SubmitProperties = {"nodes": 2, "name": "x"}
    client.submit(SCRIPT, **properties)
    checked: CheckArguments = {"nodes": 2, "qos": "dev"}
    client.check(SCRIPT, **checked)
    client.check(["srun", "date"], after=job, time_limit="1:00")
    change: UpdateProperties = {"comment": "later"}
    client.update(job, **change)


def wrong(client: Client, job: Job, lines: Iterable[float]) -> None:
    client.submit(SCRIPT, partitoin="cpu")  # type: ignore[call-arg]
    client.submit(SCRIPT, partition=5)  # type: ignore[arg-type]
    client.check(SCRIPT, partitoin="cpu")  # type: ignore[call-arg]
    client.submit(SCRIPT, nodes=2.5)  # type: ignore[arg-type]
    client.submit(SCRIPT, nodes=range(2))  # type: ignore[arg-type]
    client.submit(SCRIPT, ntasks="x")  # type: ignore[arg-type]
    client.submit(SCRIPT, cpus_per_task=None, tasks=[4])  # type: ignore[arg-type]
    client.submit(SCRIPT, gpus_per_node=0.5)  # type: ignore[arg-type]
    client.submit(SCRIPT, mem=timedelta(1))  # type: ignore[arg-type]
    client.submit(SCRIPT, memory_per_cpu=2.5)  # type: ignore[arg-type]
    client.submit(SCRIPT, time_limit=1.5)  # type: ignore[arg-type]
    client.submit(SCRIPT, time=TOMORROW)  # type: ignore[arg-type]
    client.submit(SCRIPT, begin_time=timedelta(1))  # type: ignore[arg-type]
    client.submit(SCRIPT, deadline=5)  # type: ignore[arg-type]
    client.submit(SCRIPT, array={"first": 0})  # type: ignore[arg-type]
    client.submit(SCRIPT, hold="yes")  # type: ignore[arg-type]
    client.submit(SCRIPT, exclude=7)  # type: ignore[arg-type]
    client.submit(SCRIPT, mail_type=True)  # type: ignore[arg-type]
    client.submit(SCRIPT, chdir=17)  # type: ignore[arg-type]
    client.submit(SCRIPT, open_mode="overwrite")  # type: ignore[arg-type]
    client.submit(SCRIPT, priority="LOW")  # type: ignore[arg-type]
    client.submit(SCRIPT, name=SCRIPT)  # type: ignore[arg-type]
    client.submit(SCRIPT, dependency=lines)  # type: ignore[arg-type]
    client.submit(SCRIPT, clusters="other")  # type: ignore[call-arg]
    client.submit(SCRIPT, wait=True)  # type: ignore[call-arg]
    client.submit(SCRIPT, environment=["A=b"])  # type: ignore[arg-type]
    client.update(job, array="0-9%5")  # type: ignore[arg-type]
    client.update(job, time_limit=None)  # type: ignore[arg-type]
    client.update(job, comment=None)  # type: ignore[arg-type]
    client.update(job, environment={"A": "b"})  # type: ignore[call-arg]
    job.update(time_limt=5)  # type: ignore[call-arg]
    client.submit_many(["true"], mark="one")  # type: ignore[call-arg]
    client.submit_many(["true"], nods=1)  # type: ignore[call-arg]
    client.submit_many([{"script": SCRIPT, "nodes": 1.5}])  # type: ignore[list-item]


async def awaited(client: AsyncClient) -> None:
    job = await client.submit(SCRIPT, nodes="2-4", mem="8G")
    await job.update(time_limit=5)
    await client.update([job], nice=5)
    await client.submit(SCRIPT, partitoin="cpu")  # type: ignore[call-arg]
    await job.update(nice="low")  # type: ignore[arg-type]
    await client.update([job], nodes=0.5)  # type: ignore[arg-type]
