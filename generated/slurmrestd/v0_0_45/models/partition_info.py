from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint16NoValStruct, Uint32NoValStruct, Uint64NoValStruct


class PartitionInfoAccounts(Model, kw_only=True):
    """Slurm's `partition_info_accounts`.

    Attributes:
        allowed: AllowAccounts - Comma-separated list of accounts which may execute jobs in the partition
        deny: DenyAccounts - Comma-separated list of accounts which may not execute jobs in the partition
    """

    allowed: str | Unset = UNSET
    deny: str | Unset = UNSET


class PartitionInfoCpus(Model, kw_only=True):
    """Slurm's `partition_info_cpus`.

    Attributes:
        task_binding: CpuBind - Default method controlling how tasks are bound to allocated resources
        total: TotalCPUs - Number of CPUs available in this partition (read-only)
    """

    task_binding: list[str] | Unset = UNSET
    total: int | Unset = UNSET


class PartitionInfoDefaults(Model, kw_only=True):
    """Slurm's `partition_info_defaults`.

    Attributes:
        memory_per_cpu: Raw value for DefMemPerCPU or DefMemPerNode
        job: JobDefaults - Comma-separated list of job default values (this field is only used to set new defaults)
    """

    memory_per_cpu: int | Unset = UNSET
    partition_memory_per_cpu: Uint64NoValStruct | Unset = UNSET
    partition_memory_per_node: Uint64NoValStruct | Unset = UNSET
    time: Uint32NoValStruct | Unset = UNSET
    job: str | Unset = UNSET


class PartitionInfoGroups(Model, kw_only=True):
    """Slurm's `partition_info_groups`.

    Attributes:
        allowed: AllowGroups - Comma-separated list of group names which may execute jobs in this partition
    """

    allowed: str | Unset = UNSET


class PartitionInfoMaximumsOversubscribe(Model, kw_only=True):
    """Slurm's `partition_info_maximums_oversubscribe`.

    Attributes:
        jobs: Maximum number of jobs allowed to oversubscribe resources
        flags: Flags applicable to the OverSubscribe setting
    """

    jobs: int | Unset = UNSET
    flags: list[str] | Unset = UNSET


class PartitionInfoMaximums(Model, kw_only=True):
    """Slurm's `partition_info_maximums`.

    Attributes:
        memory_per_cpu: Raw value for MaxMemPerCPU or MaxMemPerNode
        shares: OverSubscribe - Controls the ability of the partition to execute more than one job at a time on each resource
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
        nodes: MinNodes - Minimum count of nodes which may be allocated to any single job
    """

    nodes: int | Unset = UNSET


class PartitionInfoNodes(Model, kw_only=True):
    """Slurm's `partition_info_nodes`.

    Attributes:
        allowed_allocation: AllocNodes - Comma-separated list of nodes from which users can submit jobs in the partition
        configured: Nodes - Comma-separated list of nodes which are associated with this partition
        total: TotalNodes - Number of nodes available in this partition (read-only)
    """

    allowed_allocation: str | Unset = UNSET
    configured: str | Unset = UNSET
    total: int | Unset = UNSET


class PartitionInfoPartition(Model, kw_only=True):
    """Slurm's `partition_info_partition`.

    Attributes:
        exclusive: Exclusive= string (same as scontrol show partition)
        oversubscribe: OverSubscribe display: FORCE:n, NO, or YES:n (same as show partition and sinfo) (Partition oversubscribe value)
        state: Current state(s)
    """

    exclusive: str | Unset = UNSET
    oversubscribe: str | Unset = UNSET
    state: list[str] | Unset = UNSET


class PartitionInfoPriority(Model, kw_only=True):
    """Slurm's `partition_info_priority`.

    Attributes:
        job_factor: PriorityJobFactor - Partition factor used by priority/multifactor plugin in calculating job priority
        tier: PriorityTier - Controls the order in which the scheduler evaluates jobs from different partitions
    """

    job_factor: int | Unset = UNSET
    tier: int | Unset = UNSET


class PartitionInfoQos(Model, kw_only=True):
    """Slurm's `partition_info_qos`.

    Attributes:
        allowed: AllowQOS - Comma-separated list of Qos which may execute jobs in the partition
        deny: DenyQOS - Comma-separated list of Qos which may not execute jobs in the partition
        assigned: QOS - QOS name containing limits that will apply to all jobs in this partition
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
        billing_weights: TRESBillingWeights - Billing weights of each tracked TRES type that will be used in calculating the usage of a job
        configured: TRES - Number of each applicable TRES type available in this partition (read-only)
    """

    billing_weights: str | Unset = UNSET
    configured: str | Unset = UNSET


class PartitionInfo(Model, kw_only=True):
    """Slurm's `partition_info`.

    Attributes:
        alternate: Alternate - Partition name of alternate partition to be used if the state of this partition is DRAIN or INACTIVE
        cluster: Cluster name (read-only)
        select_type: Scheduler consumable resource selection type (read-only)
        flags: Partition flag options
        grace_time: GraceTime - Grace time in seconds to be extended to a job which has been selected for preemption
        name: PartitionName - Name by which the partition may be referenced
        node_sets: NodeSets - Comma-separated list of nodesets which are associated with this partition
        preempt_mode: PreemptMode - Mechanism used to preempt jobs for this partition when PreemptType=preempt/partition_prio is configured (the "CLUSTER_GLOBAL" flag will be ignored when updating a partition).
        topology: Topology - Name of the topology, defined in topology.yaml, used by jobs in this partition
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
    flags: list[str] | Unset = UNSET
    partition: PartitionInfoPartition | Unset = UNSET
    grace_time: int | Unset = UNSET
    maximums: PartitionInfoMaximums | Unset = UNSET
    minimums: PartitionInfoMinimums | Unset = UNSET
    name: str | Unset = UNSET
    node_sets: str | Unset = UNSET
    preempt_mode: list[str] | Unset = UNSET
    priority: PartitionInfoPriority | Unset = UNSET
    timeouts: PartitionInfoTimeouts | Unset = UNSET
    topology: str | Unset = UNSET
    suspend_time: Uint32NoValStruct | Unset = UNSET
