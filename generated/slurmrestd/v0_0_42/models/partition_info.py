from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfo(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info`.

    Attributes:
        nodes: (Slurm does not say)
        accounts: (Slurm does not say)
        groups: (Slurm does not say)
        qos: (Slurm does not say)
        alternate: Alternate
        tres: (Slurm does not say)
        cluster: Cluster name
        select_type: (Slurm does not say)
        cpus: (Slurm does not say)
        defaults: (Slurm does not say)
        grace_time: GraceTime
        maximums: (Slurm does not say)
        minimums: (Slurm does not say)
        name: PartitionName
        node_sets: NodeSets
        priority: (Slurm does not say)
        timeouts: (Slurm does not say)
        partition: (Slurm does not say)
        suspend_time: (Slurm does not say)
    """

    nodes: PartitionInfoNodes | Unset = UNSET
    accounts: PartitionInfoAccounts | Unset = UNSET
    groups: PartitionInfoGroups | Unset = UNSET
    qos: PartitionInfoQos | Unset = UNSET
    alternate: str | Unset = UNSET
    tres: PartitionInfoTres | Unset = UNSET
    cluster: str | Unset = UNSET
    select_type: list[str] | Unset = UNSET
    cpus: PartitionInfoCpus | Unset = UNSET
    defaults: PartitionInfoDefaults | Unset = UNSET
    grace_time: int | Unset = UNSET
    maximums: PartitionInfoMaximums | Unset = UNSET
    minimums: PartitionInfoMinimums | Unset = UNSET
    name: str | Unset = UNSET
    node_sets: str | Unset = UNSET
    priority: PartitionInfoPriority | Unset = UNSET
    timeouts: PartitionInfoTimeouts | Unset = UNSET
    partition: PartitionInfoPartition | Unset = UNSET
    suspend_time: Uint32NoValStruct | Unset = UNSET


from .partition_info_accounts import PartitionInfoAccounts  # noqa: E402
from .partition_info_cpus import PartitionInfoCpus  # noqa: E402
from .partition_info_defaults import PartitionInfoDefaults  # noqa: E402
from .partition_info_groups import PartitionInfoGroups  # noqa: E402
from .partition_info_maximums import PartitionInfoMaximums  # noqa: E402
from .partition_info_minimums import PartitionInfoMinimums  # noqa: E402
from .partition_info_nodes import PartitionInfoNodes  # noqa: E402
from .partition_info_partition import PartitionInfoPartition  # noqa: E402
from .partition_info_priority import PartitionInfoPriority  # noqa: E402
from .partition_info_qos import PartitionInfoQos  # noqa: E402
from .partition_info_timeouts import PartitionInfoTimeouts  # noqa: E402
from .partition_info_tres import PartitionInfoTres  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
