from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobRes(Model, kw_only=True):
    """Slurm's `/components/schemas/job_res`.

    Attributes:
        select_type: Scheduler consumable resource selection type
        cpus: Number of allocated CPUs
        threads_per_core: (Slurm does not say)
        nodes: (Slurm does not say)
    """

    select_type: list[str]
    cpus: int
    threads_per_core: Uint16NoValStruct
    nodes: JobResNodes2 | Unset = UNSET


from .job_res_nodes_2 import JobResNodes2  # noqa: E402
from .uint_16_no_val_struct import Uint16NoValStruct  # noqa: E402
