from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobResNodes2(Model, kw_only=True, rename={"list_": "list"}):
    """Slurm's `/components/schemas/job_res_nodes_2`.

    Attributes:
        count: Number of allocated nodes
        select_type: Node scheduling selection method
        list_: Node(s) allocated to the job
        whole: Whether whole nodes were allocated
        allocation: Allocated node resources
    """

    count: int | Unset = UNSET
    select_type: list[str] | Unset = UNSET
    list_: str | Unset = UNSET
    whole: bool | Unset = UNSET
    allocation: list[JobResNode] | Unset = UNSET


from .job_res_node import JobResNode  # noqa: E402
