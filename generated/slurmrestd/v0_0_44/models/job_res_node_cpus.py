from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobResNodeCpus(Model, kw_only=True):
    """Slurm's `/components/schemas/job_res_node_cpus`.

    Attributes:
        count: Total number of CPUs assigned to job
        used: Total number of CPUs used by job
    """

    count: int | Unset = UNSET
    used: int | Unset = UNSET
