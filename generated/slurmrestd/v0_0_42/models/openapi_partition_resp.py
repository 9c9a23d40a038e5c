from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint16NoValStruct, Uint32NoValStruct, Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class PartitionInfoAccounts(Model, kw_only=True):
    """Slurm's `partition_info_accounts`.

    Attributes:
        allowed: AllowAccounts
        deny: DenyAccounts
    """

    allowed: str | Unset = UNSET
    deny: str | Unset = UNSET


class PartitionInfoCpus(Model, kw_only=True):
    """Slurm's `partition_info_cpus`.

    Attributes:
        task_binding: CpuBind
        total: TotalCPUs
    """

    task_binding: int | Unset = UNSET
    total: int | Unset = UNSET


class PartitionInfoDefaults(Model, kw_only=True):
    """Slurm's `partition_info_defaults`.

    Attributes:
        memory_per_cpu: DefMemPerCPU or DefMemPerNode
        job: JobDefaults
    """

    memory_per_cpu: int | Unset = UNSET
    partition_memory_per_cpu: Uint64NoValStruct | Unset = UNSET
    partition_memory_per_node: Uint64NoValStruct | Unset = UNSET
    time: Uint32NoValStruct | Unset = UNSET
    job: str | Unset = UNSET


class PartitionInfoGroups(Model, kw_only=True):
    """Slurm's `partition_info_groups`.

    Attributes:
        allowed: AllowGroups
    """

    allowed: str | Unset = UNSET


class PartitionInfoMaximumsOversubscribe(Model, kw_only=True):
    """Slurm's `partition_info_maximums_oversubscribe`.

    Attributes:
        jobs: Maximum number of jobs allowed to oversubscribe resources
    """

    jobs: int | Unset = UNSET
    flags: list[str] | Unset = UNSET


class PartitionInfoMaximums(Model, kw_only=True):
    """Slurm's `partition_info_maximums`.

    Attributes:
        memory_per_cpu: MaxMemPerCPU or MaxMemPerNode
        shares: OverSubscribe
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


class PartitionInfoMinimums(Model, kw_only=True):
    """Slurm's `partition_info_minimums`.

    Attributes:
        nodes: MinNodes
    """

    nodes: int | Unset = UNSET


class PartitionInfoNodes(Model, kw_only=True):
    """Slurm's `partition_info_nodes`.

    Attributes:
        allowed_allocation: AllocNodes
        configured: Nodes
        total: TotalNodes
    """

    allowed_allocation: str | Unset = UNSET
    configured: str | Unset = UNSET
    total: int | Unset = UNSET


class PartitionInfoPartition(Model, kw_only=True):
    """Slurm's `partition_info_partition`."""

    state: list[str] | Unset = UNSET


class PartitionInfoPriority(Model, kw_only=True):
    """Slurm's `partition_info_priority`.

    Attributes:
        job_factor: PriorityJobFactor
        tier: PriorityTier
    """

    job_factor: int | Unset = UNSET
    tier: int | Unset = UNSET


class PartitionInfoQos(Model, kw_only=True):
    """Slurm's `partition_info_qos`.

    Attributes:
        allowed: AllowQOS
        deny: DenyQOS
        assigned: QOS
    """

    allowed: str | Unset = UNSET
    deny: str | Unset = UNSET
    assigned: str | Unset = UNSET


class PartitionInfoTimeouts(Model, kw_only=True):
    """Slurm's `partition_info_timeouts`."""

    resume: Uint16NoValStruct | Unset = UNSET
    suspend: Uint16NoValStruct | Unset = UNSET


class PartitionInfoTres(Model, kw_only=True):
    """Slurm's `partition_info_tres`.

    Attributes:
        billing_weights: TRESBillingWeights
        configured: TRES
    """

    billing_weights: str | Unset = UNSET
    configured: str | Unset = UNSET


class PartitionInfo(Model, kw_only=True):
    """Slurm's `partition_info`.

    Attributes:
        alternate: Alternate
        cluster: Cluster name
        grace_time: GraceTime
        name: PartitionName
        node_sets: NodeSets
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


class OpenapiPartitionResp(Model, kw_only=True):
    """Slurm's `openapi_partition_resp`."""

    partitions: list[PartitionInfo] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
