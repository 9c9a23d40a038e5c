"""A real answer of many jobs: queued in a sandbox, fetched once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import meluxina
import slurmrestd
from devtools.sandbox import Sandbox
from meluxina.submission import describe

_CONCURRENCY = 8


async def _fill(sandbox: Sandbox, count: int, log: Callable[[str], None]) -> bytes:
    settings = sandbox.environment("u100001")
    async with meluxina.AsyncClient(
        settings["SLURM_URL"], settings["SLURM_JWT"], settings["USER_NAME"], settings["ACCOUNT"]
    ) as client:
        api = await client.api()
        numbers = iter(range(count))

        async def submit() -> None:
            for number in numbers:
                body = describe(
                    api.slurm.post_job_submit.OPERATION,
                    "sleep 60",
                    client.config,
                    account=None,
                    qos="long",
                    time_limit="5-0",
                    environment=None,
                    properties={"name": f"queued-{number}", "partition": "cpu"},
                )
                # Without the question after it that the facade's submit asks: ten thousand would be many.
                await client.receive(api.slurm.post_job_submit.request(body=body))

        log(f"queueing {count} jobs …")
        await asyncio.gather(*(submit() for _ in range(_CONCURRENCY)))
        return (await client.send(api.slurm.get_jobs.request())).content


def recorded_jobs(release: str, count: int, log: Callable[[str], None]) -> tuple[str, bytes]:
    """(API version, body of GET jobs) of a cluster of this release with so many jobs."""
    sandbox = Sandbox(release, name=f"benchmark-{release}")
    sandbox.up(log=log)
    try:
        # With no slurmd nothing starts, so that the queue is still there when it is complete.
        sandbox.stop("slurmd")
        body = asyncio.run(_fill(sandbox, count, log))
    finally:
        sandbox.down()
    version = [version for version in slurmrestd.VERSIONS if version in sandbox.api_versions][-1]
    return version, body
