from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobResNodeMemory(Model, kw_only=True):
    """Slurm's `/components/schemas/job_res_node_memory`.

    Attributes:
        used: Total memory (MiB) used by job
        allocated: Total memory (MiB) allocated to job
    """

    used: int | Unset = UNSET
    allocated: int | Unset = UNSET
