from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoDefaults(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_defaults`.

    Attributes:
        memory_per_cpu: Raw value for DefMemPerCPU or DefMemPerNode
        partition_memory_per_cpu: (Slurm does not say)
        partition_memory_per_node: (Slurm does not say)
        time: (Slurm does not say)
        job: JobDefaults - Comma-separated list of job default values (this field is only used to set new defaults)
    """

    memory_per_cpu: int | Unset = UNSET
    partition_memory_per_cpu: Uint64NoValStruct | Unset = UNSET
    partition_memory_per_node: Uint64NoValStruct | Unset = UNSET
    time: Uint32NoValStruct | Unset = UNSET
    job: str | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
