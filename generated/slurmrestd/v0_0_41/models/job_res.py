from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobRes(Model, kw_only=True):
    """Resources used by the job.

    Attributes:
        select_type: Scheduler consumable resource selection type
        cpus: Number of allocated CPUs
        threads_per_core: Cores per socket required
        nodes: (Slurm does not say)
    """

    select_type: list[str]
    cpus: int
    threads_per_core: Uint16NoValStruct2
    nodes: JobResNodes2 | Unset = UNSET


from .job_res_nodes_2 import JobResNodes2  # noqa: E402
from .uint_16_no_val_struct_2 import Uint16NoValStruct2  # noqa: E402
