from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobResNodesItem(Model, kw_only=True):
    """What a job has of one node.

    Attributes:
        nodename: Name of the node.
        cpus_used: Number of CPUs of the node that job steps use.
        memory_used: Memory of the node that job steps use (megabytes).
        memory_allocated: Memory of the node that the job has (megabytes).
        sockets: The sockets of the node in which the job has cores, by number ("0").
    """

    nodename: str | Unset = UNSET
    cpus_used: int | Unset = UNSET
    memory_used: int | Unset = UNSET
    memory_allocated: int | Unset = UNSET
    sockets: JobResNodesItemSockets | Unset = UNSET


from .job_res_nodes_item_sockets import JobResNodesItemSockets  # noqa: E402
