"""A real cluster with many jobs in its queue, and the answers that it gives about them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

import meluxina
import slurmrestd
from devtools.sandbox import Sandbox
from meluxina.submission.description import Submission, describe

CONCURRENCY = 8

_PROPERTIES = {"partition": "cpu"}


class QueuedCluster:
    """A cluster on which nothing starts, so that a queue stays as long as it was made."""

    def __init__(self, release: str) -> None:
        self.sandbox = Sandbox(release, name=f"benchmark-{release}")
        self.version = [version for version in slurmrestd.VERSIONS if version in self.sandbox.api_versions][-1]
        self.length = 0

    def variables(self) -> dict[str, str]:
        """Return the variables that name its server to a program."""
        return {**self.sandbox.environment("u100001"), "API_VER": self.version}

    def client(self) -> meluxina.AsyncClient:
        """Make a client of the facade."""
        settings = self.variables()
        return meluxina.AsyncClient(
            settings["SLURM_URL"], settings["SLURM_JWT"], settings["USER_NAME"], settings["ACCOUNT"], self.version
        )

    async def body(self, client: meluxina.AsyncClient, name: str) -> Any:
        """Make the body of a submit, as `submit` does."""
        operation = (await client.api()).slurm.post_job_submit.OPERATION
        submission = Submission(
            script="sleep 60", properties={"qos": "long", "time_limit": "5-0", "name": name, **_PROPERTIES}
        )
        return describe(operation, submission, client.config)

    def fill(self, length: int) -> None:
        """Submit until there are so many jobs."""
        asyncio.run(self._fill(length))
        self.length = length

    async def _fill(self, length: int) -> None:
        async with self.client() as client:
            operation = (await client.api()).slurm.post_job_submit
            names = iter(range(self.length, length))

            async def submit() -> None:
                for number in names:
                    body = await self.body(client, f"queued-{number}")
                    await client.receive(operation.request(body=body))

            await asyncio.gather(*(submit() for _ in range(CONCURRENCY)))

    def answer(self) -> bytes:
        """Fetch what the server answers to GET jobs."""
        return asyncio.run(self._answer())

    async def _answer(self) -> bytes:
        async with self.client() as client:
            return (await client.send((await client.api()).slurm.get_jobs.request())).content


@contextmanager
def queued_cluster(release: str, log: Callable[[str], None]) -> Iterator[QueuedCluster]:
    """Start a cluster of this release, and take it down with the block."""
    cluster = QueuedCluster(release)
    cluster.sandbox.up(log=log)
    try:
        cluster.sandbox.stop("slurmd")
        yield cluster
    finally:
        cluster.sandbox.down(log=log)


def resized(answer: bytes, length: int) -> bytes:
    """Make an answer of so many jobs: the first of those that are there, or all of them over and over."""
    whole = msgspec.json.decode(answer, type=dict[str, msgspec.Raw])
    jobs = msgspec.json.decode(whole["jobs"], type=list[msgspec.Raw])
    whole["jobs"] = msgspec.Raw(msgspec.json.encode((jobs * -(-length // len(jobs)))[:length]))
    return msgspec.json.encode(whole)
