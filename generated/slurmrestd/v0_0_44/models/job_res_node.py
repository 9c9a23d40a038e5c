from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobResNode(Model, kw_only=True):
    """Slurm's `/components/schemas/job_res_node`.

    Attributes:
        index: Node index
        name: Node name
        sockets: (Slurm does not say)
        cpus: (Slurm does not say)
        memory: (Slurm does not say)
    """

    index: int
    name: str
    sockets: list[JobResSocket]
    cpus: JobResNodeCpus | Unset = UNSET
    memory: JobResNodeMemory | Unset = UNSET


from .job_res_node_cpus import JobResNodeCpus  # noqa: E402
from .job_res_node_memory import JobResNodeMemory  # noqa: E402
from .job_res_socket import JobResSocket  # noqa: E402
