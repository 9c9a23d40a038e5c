from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoMaximums(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_maximums`.

    Attributes:
        cpus_per_node: (Slurm does not say)
        cpus_per_socket: (Slurm does not say)
        memory_per_cpu: Raw value for MaxMemPerCPU or MaxMemPerNode
        partition_memory_per_cpu: (Slurm does not say)
        partition_memory_per_node: (Slurm does not say)
        nodes: (Slurm does not say)
        shares: OverSubscribe - Controls the ability of the partition to execute more than one job at a time on each resource
        oversubscribe: (Slurm does not say)
        time: (Slurm does not say)
        over_time_limit: (Slurm does not say)
    """

    cpus_per_node: Uint32NoValStruct | Unset = UNSET
    cpus_per_socket: Uint32NoValStruct | Unset = UNSET
    memory_per_cpu: int | Unset = UNSET
    partition_memory_per_cpu: Uint64NoValStruct | Unset = UNSET
    partition_memory_per_node: Uint64NoValStruct | Unset = UNSET
    nodes: Uint32NoValStruct | Unset = UNSET
    shares: int | Unset = UNSET
    oversubscribe: PartitionInfoMaximumsOversubscribe | Unset = UNSET
    time: Uint32NoValStruct | Unset = UNSET
    over_time_limit: Uint16NoValStruct | Unset = UNSET


from .partition_info_maximums_oversubscribe import PartitionInfoMaximumsOversubscribe  # noqa: E402
from .uint_16_no_val_struct import Uint16NoValStruct  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
