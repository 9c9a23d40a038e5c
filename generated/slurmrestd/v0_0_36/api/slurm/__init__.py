"""The operations of this API, one module each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._lazy import submodules

if TYPE_CHECKING:
    from . import delete_job as delete_job
    from . import get_diag as get_diag
    from . import get_job as get_job
    from . import get_jobs as get_jobs
    from . import get_node as get_node
    from . import get_nodes as get_nodes
    from . import get_partition as get_partition
    from . import get_partitions as get_partitions
    from . import get_ping as get_ping
    from . import post_job as post_job
    from . import post_job_submit as post_job_submit

__getattr__, __dir__ = submodules(
    __name__,
    [
        "delete_job",
        "get_diag",
        "get_job",
        "get_jobs",
        "get_node",
        "get_nodes",
        "get_partition",
        "get_partitions",
        "get_ping",
        "post_job",
        "post_job_submit",
    ],
)
