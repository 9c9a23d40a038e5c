from __future__ import annotations

from typing import Any

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Float64NoValStruct, Uint16NoValStruct, Uint32NoValStruct, Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning
from .process_exit_code_verbose import ProcessExitCodeVerbose


class JobInfoPower(Model, kw_only=True):
    """Slurm's `job_info_power`.

    Attributes:
        flags: removed field
    """

    flags: list[Any] | Unset = UNSET


JobResNodesItemSocketsAdditionalPropertyCores = dict[str, str]
"""The cores that the job has in this socket, by number ("0"): "allocated" or "allocated_and_in_use"."""


class JobResNodesItemSocketsAdditionalProperty(Model, kw_only=True):
    """One socket of a node.

    Attributes:
        cores: The cores that the job has in this socket, by number ("0"): "allocated" or "allocated_and_in_use".
    """

    cores: JobResNodesItemSocketsAdditionalPropertyCores | Unset = UNSET


JobResNodesItemSockets = dict[str, JobResNodesItemSocketsAdditionalProperty]
"""The sockets of the node in which the job has cores, by number ("0")."""


class JobResNodesItem(Model, kw_only=True):
    """What a job has of one node.

    Attributes:
        nodename: Name of the node.
        cpus_used: Number of CPUs of the node that job steps use.
        memory_used: Memory of the node that job steps use (megabytes).
        memory_allocated: Memory of the node that the job has (megabytes).
        sockets: The sockets of the node in which the job has cores, by number ("0").
    """

    nodename: str | Unset = UNSET
    cpus_used: int | Unset = UNSET
    memory_used: int | Unset = UNSET
    memory_allocated: int | Unset = UNSET
    sockets: JobResNodesItemSockets | Unset = UNSET


class JobRes(Model, kw_only=True):
    """Slurm's `job_res`.

    Attributes:
        nodes: Node(s) allocated to the job
        allocated_cores: Number of allocated cores
        allocated_cpus: Number of allocated CPUs
        allocated_hosts: Number of allocated hosts
        allocated_nodes: job node resources
    """

    nodes: str | Unset = UNSET
    allocated_cores: int | Unset = UNSET
    allocated_cpus: int | Unset = UNSET
    allocated_hosts: int | Unset = UNSET
    allocated_nodes: list[JobResNodesItem] | Unset = UNSET


class JobInfo(Model, kw_only=True):
    """Slurm's `job_info`.

    Attributes:
        account: Account associated with the job
        accrue_time: Integer number with flags
        admin_comment: Arbitrary comment made by administrator
        allocating_node: Local node making the resource allocation
        array_job_id: Integer number with flags
        array_task_id: Integer number with flags
        array_max_tasks: Integer number with flags
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
        cores_per_socket: Integer number with flags
        billable_tres: 64 bit floating point number with flags
        cpus_per_task: Integer number with flags
        cpu_frequency_minimum: Integer number with flags
        cpu_frequency_maximum: Integer number with flags
        cpu_frequency_governor: Integer number with flags
        cpus_per_tres: Semicolon delimited list of TRES=# values indicating how many CPUs should be allocated for each specified TRES (currently only used for gres/gpu)
        cron: Time specification for scrontab job
        deadline: Integer number with flags
        delay_boot: Integer number with flags
        dependency: Other jobs that must meet certain criteria before this job can start
        eligible_time: Integer number with flags
        end_time: Integer number with flags
        excluded_nodes: Comma separated list of nodes that may not be used
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        failed_node: Name of node that caused job failure
        features: Comma separated list of features that are required
        federation_origin: Origin cluster's name (when using federation)
        federation_siblings_active: Active sibling job names
        federation_siblings_viable: Viable sibling job names
        group_id: Group ID of the user that owns the job
        group_name: Group name of the user that owns the job
        het_job_id: Integer number with flags
        het_job_id_set: Job ID range for all heterogeneous job components
        het_job_offset: Integer number with flags
        job_id: Job ID
        job_resources: Resources used by the job
        last_sched_evaluation: Integer number with flags
        licenses: License(s) required by the job
        mail_user: User to receive email notifications
        max_cpus: Integer number with flags
        max_nodes: Integer number with flags
        mcs_label: Multi-Category Security label on the job
        memory_per_tres: Semicolon delimited list of TRES=# values indicating how much memory in megabytes should be allocated for each specified TRES (currently only used for gres/gpu)
        name: Job name
        network: Network specs for the job
        nodes: Node(s) allocated to the job
        nice: Requested job priority change
        tasks_per_core: Integer number with flags
        tasks_per_tres: Integer number with flags
        tasks_per_node: Integer number with flags
        tasks_per_socket: Integer number with flags
        tasks_per_board: Integer number with flags
        cpus: Integer number with flags
        node_count: Integer number with flags
        tasks: Integer number with flags
        partition: Partition assigned to the job
        prefer: Feature(s) the job requested but that are not required
        memory_per_cpu: Integer number with flags
        memory_per_node: Integer number with flags
        minimum_cpus_per_node: Integer number with flags
        minimum_tmp_disk_per_node: Integer number with flags
        preempt_time: Integer number with flags
        preemptable_time: Integer number with flags
        pre_sus_time: Integer number with flags
        hold: Job held
        priority: Integer number with flags
        qos: Quality of Service assigned to the job, if pending the QOS requested
        reboot: Node reboot requested before start
        required_nodes: Comma separated list of required nodes
        minimum_switches: Maximum number of switches (the 'minimum' in the key is incorrect)
        requeue: Determines whether the job may be requeued
        resize_time: Integer number with flags
        restart_cnt: Number of job restarts
        resv_name: Name of reservation to use
        scheduled_nodes: List of nodes scheduled to be used for the job
        selinux_context: SELinux context
        sockets_per_board: Number of sockets per board required
        sockets_per_node: Integer number with flags
        start_time: Integer number with flags
        state_description: Optional details for state_reason
        state_reason: Reason for current Pending or Failed state
        standard_error: Path to stderr file
        standard_input: Path to stdin file
        standard_output: Path to stdout file
        submit_time: Integer number with flags
        suspend_time: Integer number with flags
        system_comment: Arbitrary comment from slurmctld
        time_limit: Integer number with flags
        time_minimum: Integer number with flags
        threads_per_core: Integer number with flags
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
    profile: list[str] | Unset = UNSET
    qos: str | Unset = UNSET
    reboot: bool | Unset = UNSET
    required_nodes: str | Unset = UNSET
    minimum_switches: int | Unset = UNSET
    requeue: bool | Unset = UNSET
    resize_time: Uint64NoValStruct | Unset = UNSET
    restart_cnt: int | Unset = UNSET
    resv_name: str | Unset = UNSET
    scheduled_nodes: str | Unset = UNSET
    selinux_context: str | Unset = UNSET
    shared: list[str] | Unset = UNSET
    exclusive: list[str] | Unset = UNSET
    oversubscribe: bool | Unset = UNSET
    show_flags: list[str] | Unset = UNSET
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
    """Slurm's `openapi_job_info_resp`.

    Attributes:
        last_backfill: Integer number with flags
        last_update: Integer number with flags
    """

    jobs: list[JobInfo] | Unset = UNSET
    last_backfill: Uint64NoValStruct | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
