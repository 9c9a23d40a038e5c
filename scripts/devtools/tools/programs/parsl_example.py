"""Parsl's SlurmProvider: a block of workers starts as a job, computes, and ends."""

from __future__ import annotations

import sys
from pathlib import Path

import parsl
from parsl.config import Config
from parsl.executors import HighThroughputExecutor
from parsl.launchers import SimpleLauncher
from parsl.providers import SlurmProvider


@parsl.python_app
def square(number: int) -> int:
    """Compute on a node."""
    return number * number


def main() -> None:
    """Run the example in the folder given."""
    folder = Path(sys.argv[1])
    provider = SlurmProvider(
        partition="cpu",
        walltime="00:05:00",
        init_blocks=1,
        max_blocks=1,
        cores_per_node=1,
        cmd_timeout=30,
        launcher=SimpleLauncher(),
    )
    executor = HighThroughputExecutor(
        label="nodes",
        address="127.0.0.1",
        loopback_address="127.0.0.1",
        worker_debug=True,
        max_workers_per_node=2,
        provider=provider,
        encrypted=False,
    )
    config = Config(executors=[executor], run_dir=str(folder / "runinfo"), strategy="none")
    with parsl.load(config):
        assert [future.result(timeout=240) for future in map(square, range(5))] == [0, 1, 4, 9, 16]
        (block,) = provider.status(list(executor.blocks_to_job_id.values()))
        assert block.state.name == "RUNNING", block
    print("a block that ran five apps")


if __name__ == "__main__":
    main()
