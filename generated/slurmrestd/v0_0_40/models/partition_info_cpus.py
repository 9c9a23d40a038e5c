from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoCpus(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_cpus`.

    Attributes:
        task_binding: CpuBind
        total: TotalCPUs
    """

    task_binding: int | Unset = UNSET
    total: int | Unset = UNSET
