"""The operations of this API, one module each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._lazy import submodules

if TYPE_CHECKING:
    from . import delete_job as delete_job
    from . import delete_jobs as delete_jobs
    from . import delete_node as delete_node
    from . import delete_reservation as delete_reservation
    from . import get_diag as get_diag
    from . import get_job as get_job
    from . import get_jobs as get_jobs
    from . import get_jobs_state as get_jobs_state
    from . import get_licenses as get_licenses
    from . import get_node as get_node
    from . import get_nodes as get_nodes
    from . import get_partition as get_partition
    from . import get_partitions as get_partitions
    from . import get_ping as get_ping
    from . import get_reconfigure as get_reconfigure
    from . import get_reservation as get_reservation
    from . import get_reservations as get_reservations
    from . import get_resources as get_resources
    from . import get_shares as get_shares
    from . import post_job as post_job
    from . import post_job_allocate as post_job_allocate
    from . import post_job_submit as post_job_submit
    from . import post_new_node as post_new_node
    from . import post_node as post_node
    from . import post_nodes as post_nodes
    from . import post_reservation as post_reservation
    from . import post_reservations as post_reservations

__getattr__, __dir__ = submodules(
    __name__,
    [
        "delete_job",
        "delete_jobs",
        "delete_node",
        "delete_reservation",
        "get_diag",
        "get_job",
        "get_jobs",
        "get_jobs_state",
        "get_licenses",
        "get_node",
        "get_nodes",
        "get_partition",
        "get_partitions",
        "get_ping",
        "get_reconfigure",
        "get_reservation",
        "get_reservations",
        "get_resources",
        "get_shares",
        "post_job",
        "post_job_allocate",
        "post_job_submit",
        "post_new_node",
        "post_node",
        "post_nodes",
        "post_reservation",
        "post_reservations",
    ],
)
