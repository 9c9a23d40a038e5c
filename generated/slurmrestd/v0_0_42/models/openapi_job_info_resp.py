from __future__ import annotations

from typing import Any

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Float64NoValStruct, Uint16NoValStruct, Uint32NoValStruct, Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning
from .process_exit_code_verbose import ProcessExitCodeVerbose


class JobInfoPower(Model, kw_only=True):
    """Slurm's `job_info_power`."""

    flags: list[Any] | Unset = UNSET


class JobResNodeCpus(Model, kw_only=True):
    """Slurm's `job_res_node_cpus`.

    Attributes:
        count: Total number of CPUs assigned to job
        used: Total number of CPUs used by job
    """

    count: int | Unset = UNSET
    used: int | Unset = UNSET


class JobResNodeMemory(Model, kw_only=True):
    """Slurm's `job_res_node_memory`.

    Attributes:
        used: Total memory (MiB) used by job
        allocated: Total memory (MiB) allocated to job
    """

    used: int | Unset = UNSET
    allocated: int | Unset = UNSET


class JobResCore(Model, kw_only=True):
    """Slurm's `job_res_core`.

    Attributes:
        index: Core index
    """

    index: int
    status: list[str]


class JobResSocket(Model, kw_only=True):
    """Slurm's `job_res_socket`.

    Attributes:
        index: Core index
    """

    index: int
    cores: list[JobResCore]


class JobResNode(Model, kw_only=True):
    """Slurm's `job_res_node`.

    Attributes:
        index: Node index
        name: Node name
    """

    index: int
    name: str
    sockets: list[JobResSocket]
    cpus: JobResNodeCpus | Unset = UNSET
    memory: JobResNodeMemory | Unset = UNSET


class JobResNodes2(Model, kw_only=True, rename={"list_": "list"}):
    """Slurm's `job_res_nodes_2`.

    Attributes:
        count: Number of allocated nodes
        list_: Node(s) allocated to the job
        whole: Whether whole nodes were allocated
        allocation: Job resources for a node
    """

    count: int | Unset = UNSET
    select_type: list[str] | Unset = UNSET
    list_: str | Unset = UNSET
    whole: bool | Unset = UNSET
    allocation: list[JobResNode] | Unset = UNSET


class JobRes(Model, kw_only=True):
    """Slurm's `job_res`.

    Attributes:
        cpus: Number of allocated CPUs
    """

    select_type: list[str]
    cpus: int
    threads_per_core: Uint16NoValStruct
    nodes: JobResNodes2 | Unset = UNSET


class PartPrio(Model, kw_only=True):
    """Slurm's `part_prio`.

    Attributes:
        partition: Partition name
        priority: Prospective job priority if it runs in this partition
    """

    partition: str | Unset = UNSET
    priority: int | Unset = UNSET


class JobInfo(Model, kw_only=True):
    """Slurm's `job_info`.

    Attributes:
        account: Account associated with the job
        admin_comment: Arbitrary comment made by administrator
        allocating_node: Local node making the resource allocation
        array_task_string: String expression of task IDs in this record
        association_id: Unique identifier for the association
        batch_features: Features required for batch script's node
        batch_flag: True if batch job
        batch_host: Name of host running batch script
        burst_buffer: Burst buffer specifications
        burst_buffer_state: Burst buffer state details
        cluster: Cluster name
        cluster_features: List of required cluster features
        command: Executed command
        comment: Arbitrary comment
        container: Absolute path to OCI container bundle
        container_id: OCI container ID
        contiguous: True if job requires contiguous nodes
        core_spec: Specialized core count
        thread_spec: Specialized thread count
        cpus_per_tres: Semicolon delimited list of TRES=# values indicating how many CPUs should be allocated for each specified TRES (currently only used for gres/gpu)
        cron: Time specification for scrontab job
        dependency: Other jobs that must meet certain criteria before this job can start
        excluded_nodes: Comma separated list of nodes that may not be used
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        failed_node: Name of node that caused job failure
        features: Comma separated list of features that are required
        federation_origin: Origin cluster's name (when using federation)
        federation_siblings_active: Active sibling job names
        federation_siblings_viable: Viable sibling job names
        group_id: Group ID of the user that owns the job
        group_name: Group name of the user that owns the job
        het_job_id_set: Job ID range for all heterogeneous job components
        job_id: Job ID
        job_resources: Resources used by the job
        licenses: License(s) required by the job
        mail_user: User to receive email notifications
        mcs_label: Multi-Category Security label on the job
        memory_per_tres: Semicolon delimited list of TRES=# values indicating how much memory in megabytes should be allocated for each specified TRES (currently only used for gres/gpu)
        name: Job name
        network: Network specs for the job
        nodes: Node(s) allocated to the job
        nice: Requested job priority change
        partition: Partition assigned to the job
        prefer: Feature(s) the job requested but that are not required
        hold: Hold (true) or release (false) job
        qos: Quality of Service assigned to the job, if pending the QOS requested
        reboot: Node reboot requested before start
        required_nodes: Comma separated list of required nodes
        required_switches: Maximum number of switches
        requeue: Determines whether the job may be requeued
        restart_cnt: Number of job restarts
        resv_name: Name of reservation to use
        scheduled_nodes: List of nodes scheduled to be used for the job
        selinux_context: SELinux context
        sockets_per_board: Number of sockets per board required
        state_description: Optional details for state_reason
        state_reason: Reason for current Pending or Failed state
        standard_error: Path to stderr file
        standard_input: Path to stdin file
        standard_output: Path to stdout file
        system_comment: Arbitrary comment from slurmctld
        tres_bind: Task to TRES binding directives
        tres_freq: TRES frequency directives
        tres_per_job: Comma separated list of TRES=# values to be allocated per job
        tres_per_node: Comma separated list of TRES=# values to be allocated per node
        tres_per_socket: Comma separated list of TRES=# values to be allocated per socket
        tres_per_task: Comma separated list of TRES=# values to be allocated per task
        tres_req_str: TRES requested by the job
        tres_alloc_str: TRES used by the job
        user_id: User ID that owns the job
        user_name: User name that owns the job
        maximum_switch_wait_time: Maximum time to wait for switches in seconds
        wckey: Workload characterization key
        current_working_directory: Working directory to use for the job
    """

    account: str | Unset = UNSET
    accrue_time: Uint64NoValStruct | Unset = UNSET
    admin_comment: str | Unset = UNSET
    allocating_node: str | Unset = UNSET
    array_job_id: Uint32NoValStruct | Unset = UNSET
    array_task_id: Uint32NoValStruct | Unset = UNSET
    array_max_tasks: Uint32NoValStruct | Unset = UNSET
    array_task_string: str | Unset = UNSET
    association_id: int | Unset = UNSET
    batch_features: str | Unset = UNSET
    batch_flag: bool | Unset = UNSET
    batch_host: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    burst_buffer: str | Unset = UNSET
    burst_buffer_state: str | Unset = UNSET
    cluster: str | Unset = UNSET
    cluster_features: str | Unset = UNSET
    command: str | Unset = UNSET
    comment: str | Unset = UNSET
    container: str | Unset = UNSET
    container_id: str | Unset = UNSET
    contiguous: bool | Unset = UNSET
    core_spec: int | Unset = UNSET
    thread_spec: int | Unset = UNSET
    cores_per_socket: Uint16NoValStruct | Unset = UNSET
    billable_tres: Float64NoValStruct | Unset = UNSET
    cpus_per_task: Uint16NoValStruct | Unset = UNSET
    cpu_frequency_minimum: Uint32NoValStruct | Unset = UNSET
    cpu_frequency_maximum: Uint32NoValStruct | Unset = UNSET
    cpu_frequency_governor: Uint32NoValStruct | Unset = UNSET
    cpus_per_tres: str | Unset = UNSET
    cron: str | Unset = UNSET
    deadline: Uint64NoValStruct | Unset = UNSET
    delay_boot: Uint32NoValStruct | Unset = UNSET
    dependency: str | Unset = UNSET
    derived_exit_code: ProcessExitCodeVerbose | Unset = UNSET
    eligible_time: Uint64NoValStruct | Unset = UNSET
    end_time: Uint64NoValStruct | Unset = UNSET
    excluded_nodes: str | Unset = UNSET
    exit_code: ProcessExitCodeVerbose | Unset = UNSET
    extra: str | Unset = UNSET
    failed_node: str | Unset = UNSET
    features: str | Unset = UNSET
    federation_origin: str | Unset = UNSET
    federation_siblings_active: str | Unset = UNSET
    federation_siblings_viable: str | Unset = UNSET
    gres_detail: list[str] | Unset = UNSET
    group_id: int | Unset = UNSET
    group_name: str | Unset = UNSET
    het_job_id: Uint32NoValStruct | Unset = UNSET
    het_job_id_set: str | Unset = UNSET
    het_job_offset: Uint32NoValStruct | Unset = UNSET
    job_id: int | Unset = UNSET
    job_resources: JobRes | None | Unset = UNSET
    job_size_str: list[str] | Unset = UNSET
    job_state: list[str] | Unset = UNSET
    last_sched_evaluation: Uint64NoValStruct | Unset = UNSET
    licenses: str | Unset = UNSET
    mail_type: list[str] | Unset = UNSET
    mail_user: str | Unset = UNSET
    max_cpus: Uint32NoValStruct | Unset = UNSET
    max_nodes: Uint32NoValStruct | Unset = UNSET
    mcs_label: str | Unset = UNSET
    memory_per_tres: str | Unset = UNSET
    name: str | Unset = UNSET
    network: str | Unset = UNSET
    nodes: str | Unset = UNSET
    nice: int | Unset = UNSET
    tasks_per_core: Uint16NoValStruct | Unset = UNSET
    tasks_per_tres: Uint16NoValStruct | Unset = UNSET
    tasks_per_node: Uint16NoValStruct | Unset = UNSET
    tasks_per_socket: Uint16NoValStruct | Unset = UNSET
    tasks_per_board: Uint16NoValStruct | Unset = UNSET
    cpus: Uint32NoValStruct | Unset = UNSET
    node_count: Uint32NoValStruct | Unset = UNSET
    tasks: Uint32NoValStruct | Unset = UNSET
    partition: str | Unset = UNSET
    prefer: str | Unset = UNSET
    memory_per_cpu: Uint64NoValStruct | Unset = UNSET
    memory_per_node: Uint64NoValStruct | Unset = UNSET
    minimum_cpus_per_node: Uint16NoValStruct | Unset = UNSET
    minimum_tmp_disk_per_node: Uint32NoValStruct | Unset = UNSET
    power: JobInfoPower | Unset = UNSET
    preempt_time: Uint64NoValStruct | Unset = UNSET
    preemptable_time: Uint64NoValStruct | Unset = UNSET
    pre_sus_time: Uint64NoValStruct | Unset = UNSET
    hold: bool | Unset = UNSET
    priority: Uint32NoValStruct | Unset = UNSET
    priority_by_partition: list[PartPrio] | Unset = UNSET
    profile: list[str] | Unset = UNSET
    qos: str | Unset = UNSET
    reboot: bool | Unset = UNSET
    required_nodes: str | Unset = UNSET
    required_switches: int | Unset = UNSET
    requeue: bool | Unset = UNSET
    resize_time: Uint64NoValStruct | Unset = UNSET
    restart_cnt: int | Unset = UNSET
    resv_name: str | Unset = UNSET
    scheduled_nodes: str | Unset = UNSET
    selinux_context: str | Unset = UNSET
    shared: list[str] | Unset = UNSET
    sockets_per_board: int | Unset = UNSET
    sockets_per_node: Uint16NoValStruct | Unset = UNSET
    start_time: Uint64NoValStruct | Unset = UNSET
    state_description: str | Unset = UNSET
    state_reason: str | Unset = UNSET
    standard_error: str | Unset = UNSET
    standard_input: str | Unset = UNSET
    standard_output: str | Unset = UNSET
    submit_time: Uint64NoValStruct | Unset = UNSET
    suspend_time: Uint64NoValStruct | Unset = UNSET
    system_comment: str | Unset = UNSET
    time_limit: Uint32NoValStruct | Unset = UNSET
    time_minimum: Uint32NoValStruct | Unset = UNSET
    threads_per_core: Uint16NoValStruct | Unset = UNSET
    tres_bind: str | Unset = UNSET
    tres_freq: str | Unset = UNSET
    tres_per_job: str | Unset = UNSET
    tres_per_node: str | Unset = UNSET
    tres_per_socket: str | Unset = UNSET
    tres_per_task: str | Unset = UNSET
    tres_req_str: str | Unset = UNSET
    tres_alloc_str: str | Unset = UNSET
    user_id: int | Unset = UNSET
    user_name: str | Unset = UNSET
    maximum_switch_wait_time: int | Unset = UNSET
    wckey: str | Unset = UNSET
    current_working_directory: str | Unset = UNSET


class OpenapiJobInfoResp(Model, kw_only=True):
    """Slurm's `openapi_job_info_resp`."""

    jobs: list[JobInfo] | Unset = UNSET
    last_backfill: Uint64NoValStruct | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
