from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError
from .openapi_meta import OpenapiMeta


class PartitionInfo(Model, kw_only=True, rename={"min_nodes_per_job": "min nodes per job"}):
    """Slurm's `partition_info`.

    Attributes:
        flags: partition options
        preemption_mode: preemption type
        allowed_allocation_nodes: list names of allowed allocating nodes
        allowed_accounts: comma delimited list of accounts
        allowed_groups: comma delimited list of groups
        allowed_qos: comma delimited list of qos
        alternative: name of alternate partition
        billing_weights: TRES billing weights
        default_memory_per_cpu: default MB memory per allocated CPU
        default_time_limit: default time limit (minutes)
        denied_accounts: comma delimited list of denied accounts
        denied_qos: comma delimited list of denied qos
        preemption_grace_time: preemption grace time (seconds)
        maximum_cpus_per_node: maximum allocated CPUs per node
        maximum_memory_per_node: maximum memory per allocated node (MiB)
        maximum_nodes_per_job: Max nodes per job
        max_time_limit: Max time limit per job
        name: Partition name
        nodes: list names of nodes in partition
        over_time_limit: job's time limit can be exceeded by this number of minutes before cancellation
        priority_job_factor: job priority weight factor
        priority_tier: tier for scheduling and preemption
        qos: partition QOS name
        state: Partition state
        total_cpus: Total cpus in partition
        total_nodes: Total number of nodes in partition
        tres: configured TRES in partition
        maximum_memory_per_cpu: maximum memory per allocated CPU (MiB)
        default_memory_per_node: default MB memory per allocated node
        min_nodes_per_job: Minimum number of nodes of a job.
    """

    flags: list[str] | Unset = UNSET
    preemption_mode: list[str] | Unset = UNSET
    allowed_allocation_nodes: str | None | Unset = UNSET
    allowed_accounts: str | None | Unset = UNSET
    allowed_groups: str | None | Unset = UNSET
    allowed_qos: str | None | Unset = UNSET
    alternative: str | None | Unset = UNSET
    billing_weights: str | None | Unset = UNSET
    default_memory_per_cpu: int | None | Unset = UNSET
    default_time_limit: int | None | Unset = UNSET
    denied_accounts: str | None | Unset = UNSET
    denied_qos: str | None | Unset = UNSET
    preemption_grace_time: int | None | Unset = UNSET
    maximum_cpus_per_node: int | None | Unset = UNSET
    maximum_memory_per_node: int | None | Unset = UNSET
    maximum_nodes_per_job: int | None | Unset = UNSET
    max_time_limit: int | None | Unset = UNSET
    name: str | None | Unset = UNSET
    nodes: str | None | Unset = UNSET
    over_time_limit: int | None | Unset = UNSET
    priority_job_factor: int | None | Unset = UNSET
    priority_tier: int | None | Unset = UNSET
    qos: str | None | Unset = UNSET
    state: str | None | Unset = UNSET
    total_cpus: int | None | Unset = UNSET
    total_nodes: int | None | Unset = UNSET
    tres: str | None | Unset = UNSET
    maximum_memory_per_cpu: int | None | Unset = UNSET
    default_memory_per_node: int | None | Unset = UNSET
    min_nodes_per_job: int | Unset = UNSET


class OpenapiPartitionResp(Model, kw_only=True):
    """Slurm's `openapi_partition_resp`.

    Attributes:
        errors: slurm errors
        partitions: partition info
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    partitions: list[PartitionInfo] | Unset = UNSET
