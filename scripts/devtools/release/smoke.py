"""A program of a user: prints the version that is installed, after it has run a job and asked the raw layer.

It is run by the Python of a bare environment, and knows nothing of this repository.
"""

import asyncio

import meluxina
from meluxina.testing import Exit, FakeSlurm


async def _ask(slurm: FakeSlurm) -> int:
    async with slurm.async_client() as client:
        return len(await client.nodes())


def main() -> None:
    """Run it."""
    slurm = FakeSlurm(run=lambda _job: (30, Exit(3)), speed=1000)
    with slurm.client() as client:
        job = client.wait(client.submit("srun train", qos="dev", time_limit=5, gpus_per_node=1, partition="gpu"))
        if job.return_code != 3:
            raise SystemExit(f"{job!r} has not ended as it was told")
        api = client.api()
        if not client.send(api.slurm.get_nodes.request()).parsed:
            raise SystemExit("the raw layer has no nodes")
    if not asyncio.run(_ask(slurm)):
        raise SystemExit("the async client has no nodes")
    print(meluxina.__version__)


main()
