"""A user's program. Nobody runs it: strict type checking must pass and find these types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import assert_type

from meluxina import (
    QOS,
    AsyncClient,
    AsyncJob,
    ChangesFailed,
    Client,
    Job,
    JobState,
    MeluxinaError,
    Node,
    Partition,
    SlurmError,
    SubmitResult,
    SubmitUnknown,
    Timeouts,
    WaitTimeout,
    token_command,
    token_file,
)


def show(jobs: Sequence[Job]) -> None:
    for job in jobs:
        print(job.id, job.state)


def main() -> int:
    with Client(url="http://localhost:6820", token=token_file("~/token"), timeout=Timeouts(search=30)) as client:
        job = client.submit(
            Path("job.sh"), qos="dev", time_limit=timedelta(minutes=5), array=range(4), environment={"A": "b"}
        )
        assert_type(job, Job)
        assert_type(job.id, int)
        assert_type(job.state, JobState)
        assert_type(job.state.succeeded, bool)
        assert_type(job.submit_time, datetime | None)
        assert_type(job.time_limit, timedelta | None)
        assert_type(job.nodes, tuple[str, ...])
        assert_type(job.return_code, int | None)
        assert_type(job.obstacle, str | None)
        assert_type(client.wait(job, timeout=5, progress=show), Job)
        assert_type(client.wait([job, 17, "17_3"], cancel=True, stuck="raise"), list[Job])
        for ended in client.as_completed([job]):
            assert_type(ended, Job)
        assert_type(client.jobs(mine=True, state=["PENDING", "RUNNING"], since=timedelta(hours=1)), list[Job])
        assert_type(client.history(mine=True), list[Job])
        assert_type(client.nodes(), list[Node])
        assert_type(client.partitions(), list[Partition])
        assert_type(client.qos(), list[QOS])
        assert_type(client.cancel(mine=True, state="PENDING"), list[str])
        client.cancel([job, 17, "17_3"], signal="USR1")
        client.hold([job])
        client.update([job], time_limit=10)
        for result in client.submit_many(["true", {"script": Path("job.sh"), "name": "x"}], qos="dev", time_limit=5):
            assert_type(result, SubmitResult[Job])
            assert_type(result.index, int)
            assert_type(result.job, Job | None)
            assert_type(result.error, MeluxinaError | None)
            assert_type(result.result(), Job)
        try:
            job.update(time_limit=10)
            job.cancel()
        except ChangesFailed as error:
            return len(error.failures) + len(error.done)
        except WaitTimeout as error:
            return len(error.jobs)
        except SubmitUnknown as error:
            print(client.resolve(error.mark))
        except MeluxinaError as error:
            assert_type(error.errors, tuple[SlurmError, ...])
            return error.status or 1
    return 0


async def amain() -> None:
    async with AsyncClient(token=token_command("ssh login scontrol token")) as client:
        job = await client.submit(["srun", "hostname"], qos="dev", time_limit="5:00")
        assert_type(job, AsyncJob)
        assert_type(await client.wait(job), AsyncJob)
        assert_type(await client.wait([job]), list[AsyncJob])
        assert_type(await client.cancel(name="x"), list[str])
        await client.release([job])
        async for result in client.submit_many(["true"]):
            assert_type(result.result(), AsyncJob)
        async for ended in client.as_completed([job]):
            assert_type(ended, AsyncJob)
