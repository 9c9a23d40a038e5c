"""Toil with its Slurm batch system: two jobs, one after the other."""

from __future__ import annotations

import sys
from pathlib import Path

from toil.common import Toil
from toil.job import Job


def child(_job: Job, name: str) -> str:
    """Compute on a node."""
    return f"hello {name}"


def main() -> None:
    """Run the example in the folder given."""
    folder = Path(sys.argv[1])
    options = Job.Runner.getDefaultOptions(str(folder / "store"))
    options.batchSystem = "slurm"
    options.slurm_time = 300
    options.slurm_allocate_mem = False
    options.disableCaching = True
    options.workDir = str(folder)
    options.clean = "always"
    options.retryCount = 0
    root = Job.wrapJobFn(child, "world", memory="50M", cores=1, disk="10M")
    with Toil(options) as workflow:
        assert workflow.start(root) == "hello world"
    print("a workflow of one job")


if __name__ == "__main__":
    main()
