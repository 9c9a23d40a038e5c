from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobResNodeCpus(Model):
    """Slurm's `/components/schemas/job_res_node_cpus`.

    Attributes:
        count: Total number of CPUs assigned to job
        used: Total number of CPUs used by job
    """

    count: int | Unset = UNSET
    used: int | Unset = UNSET
