from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoCpus(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_cpus`.

    Attributes:
        task_binding: CpuBind - Default method controlling how tasks are bound to allocated resources
        total: TotalCPUs - Number of CPUs available in this partition (read-only)
    """

    task_binding: list[str] | Unset = UNSET
    total: int | Unset = UNSET
