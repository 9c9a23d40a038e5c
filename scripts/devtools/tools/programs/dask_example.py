"""dask-jobqueue's SLURMCluster: scale up, compute, scale down."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from dask.distributed import Client
from dask_jobqueue import SLURMCluster

_SECONDS = 120


def main() -> None:
    """Run the example in the folder given."""
    folder = Path(sys.argv[1])
    cluster = SLURMCluster(
        cores=1,
        memory="100MB",
        processes=1,
        queue="cpu",
        walltime="00:05:00",
        local_directory=str(folder),
        log_directory=str(folder / "log"),
        worker_extra_args=["--host", "127.0.0.1"],
        job_extra_directives=["--mem=0"],
        scheduler_options={"host": "127.0.0.1", "dashboard_address": None},
    )
    with cluster, Client(cluster) as client:
        cluster.scale(jobs=2)
        client.wait_for_workers(2, timeout=_SECONDS)
        assert client.gather(client.map(lambda number: number + 1, range(10))) == list(range(1, 11))
        cluster.scale(jobs=0)
        deadline = time.monotonic() + _SECONDS
        while client.scheduler_info()["workers"]:
            assert time.monotonic() < deadline, "the workers did not leave"
            time.sleep(0.5)
    print("two workers that came, computed and went")


if __name__ == "__main__":
    main()
