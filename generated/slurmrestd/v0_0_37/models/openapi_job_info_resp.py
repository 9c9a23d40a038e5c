from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta

NodeAllocationCores = dict[str, str]
"""Assignment status of each core by core id."""


NodeAllocationSockets = dict[str, str]
"""Assignment status of each socket by socket id."""


class NodeAllocation(Model, kw_only=True):
    """Slurm's `node_allocation`.

    Attributes:
        memory: amount of assigned job memory
        cpus: amount of assigned job CPUs
        sockets: assignment status of each socket by socket id
        cores: assignment status of each core by core id
    """

    memory: int | None | Unset = UNSET
    cpus: int | Unset = UNSET
    sockets: NodeAllocationSockets | Unset = UNSET
    cores: NodeAllocationCores | Unset = UNSET


JobResAllocatedNodes = dict[str, NodeAllocation]
"""What the job has of each of its nodes, by their number ("0")."""


class JobRes(Model, kw_only=True):
    """Slurm's `job_res`.

    Attributes:
        nodes: list of assigned job nodes
        allocated_cpus: Number of allocated CPUs where the site allocates CPUs (CR_CPU).
        allocated_hosts: number of assigned job hosts
        allocated_cores: Number of allocated CPUs where the site allocates cores (CR_Core).
        allocated_nodes: What the job has of each of its nodes, by their number ("0").
    """

    nodes: str | None | Unset = UNSET
    allocated_cpus: int | None | Unset = UNSET
    allocated_hosts: int | None | Unset = UNSET
    allocated_cores: int | Unset = UNSET
    allocated_nodes: JobResAllocatedNodes | Unset = UNSET


class JobInfo(Model, kw_only=True):
    """Slurm's `job_info`.

    Attributes:
        account: Charge resources used by this job to specified account
        accrue_time: time job is eligible for running
        admin_comment: administrator's arbitrary comment
        array_job_id: job_id of a job array or 0 if N/A
        array_task_id: task_id of a job array
        array_max_tasks: Maximum number of running array tasks
        array_task_string: string expression of task IDs in this record
        association_id: association id for job
        batch_features: features required for batch script's node
        batch_flag: if batch: queued job with script
        batch_host: name of host running batch script
        flags: Job flags
        burst_buffer: burst buffer specifications
        burst_buffer_state: burst buffer state info
        cluster: name of cluster that the job is on
        cluster_features: comma separated list of required cluster features
        command: command to be executed
        comment: arbitrary comment
        contiguous: job requires contiguous nodes
        core_spec: specialized core count
        thread_spec: specialized thread count
        cores_per_socket: cores per socket required by job
        billable_tres: billable TRES
        cpus_per_task: number of processors required for each task
        cpu_frequency_minimum: Null where no minimum was asked for; absent where one was.
        cpu_frequency_maximum: Maximum cpu frequency
        cpu_frequency_governor: cpu frequency governor
        cpus_per_tres: semicolon delimited list of TRES=# values
        deadline: job start deadline
        delay_boot: command to be executed
        dependency: synchronize job execution with other jobs
        derived_exit_code: highest exit code of all job steps
        eligible_time: time job is eligible for running
        end_time: time of termination, actual or expected
        excluded_nodes: comma separated list of excluded nodes
        exit_code: exit code for job
        features: comma separated list of required features
        federation_origin: Origin cluster's name
        federation_siblings_active: string of active sibling names
        federation_siblings_viable: string of viable sibling names
        gres_detail: Job flags
        group_id: group job submitted as
        job_id: job ID
        job_state: state of the job
        last_sched_evaluation: last time job was evaluated for scheduling
        licenses: licenses required by the job
        max_cpus: maximum number of cpus usable by job
        max_nodes: maximum number of nodes usable by job
        mcs_label: mcs_label if mcs plugin in use
        memory_per_tres: semicolon delimited list of TRES=# values
        name: name of the job
        nodes: list of nodes allocated to job
        nice: requested priority change
        tasks_per_core: number of tasks to invoke on each core
        tasks_per_socket: number of tasks to invoke on each socket
        tasks_per_board: number of tasks to invoke on each board
        cpus: minimum number of cpus required by job
        node_count: minimum number of nodes required by job
        tasks: requested task count
        het_job_id: job ID of hetjob leader
        het_job_id_set: job IDs for all components
        het_job_offset: HetJob component offset from leader
        partition: name of assigned partition
        memory_per_node: minimum real memory per node
        memory_per_cpu: minimum real memory per cpu
        minimum_cpus_per_node: minimum # CPUs per node
        minimum_tmp_disk_per_node: minimum tmp disk per node
        preempt_time: preemption signal time
        pre_sus_time: time job ran prior to last suspend
        priority: relative priority of the job
        profile: Job profiling requested
        qos: Quality of Service
        reboot: node reboot requested before start
        required_nodes: comma separated list of required nodes
        requeue: enable or disable job requeue option
        resize_time: time of latest size change
        restart_cnt: count of job restarts
        resv_name: reservation name
        shared: Whether nodes may be shared with other jobs: "none", "shared", "user", "mcs" or null.
        show_flags: details requested
        sockets_per_board: sockets per board required by job
        sockets_per_node: sockets per node required by job
        start_time: time execution begins, actual or expected
        state_description: optional details for state_reason
        state_reason: reason job still pending or failed
        standard_error: pathname of job's stderr file
        standard_input: pathname of job's stdin file
        standard_output: pathname of job's stdout file
        submit_time: time of job submission
        suspend_time: time job last suspended or resumed
        system_comment: slurmctld's arbitrary comment
        time_limit: maximum run time in minutes
        time_minimum: minimum run time in minutes
        threads_per_core: threads per core required by job
        tres_bind: Task to TRES binding directives
        tres_freq: TRES frequency directives
        tres_per_job: semicolon delimited list of TRES=# values
        tres_per_node: semicolon delimited list of TRES=# values
        tres_per_socket: semicolon delimited list of TRES=# values
        tres_per_task: semicolon delimited list of TRES=# values
        tres_req_str: tres reqeusted in the job
        tres_alloc_str: tres used in the job
        user_id: user id the job runs as
        user_name: user the job runs as
        wckey: wckey for job
        current_working_directory: pathname of working directory
        cpu_frequency_minumum: Minimum CPU frequency, in kHz or as Slurm's code; Slurm's own spelling.
        group_name: Group of the job's owner.
        prefer: Features that the job prefers and does not insist on.
        tasks_per_node: Number of tasks on each node; 0 if unset.
    """

    account: str | None | Unset = UNSET
    accrue_time: int | None | Unset = UNSET
    admin_comment: str | None | Unset = UNSET
    array_job_id: int | None | Unset = UNSET
    array_task_id: int | None | Unset = UNSET
    array_max_tasks: int | None | Unset = UNSET
    array_task_string: str | None | Unset = UNSET
    association_id: int | None | Unset = UNSET
    batch_features: str | None | Unset = UNSET
    batch_flag: bool | Unset = UNSET
    batch_host: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
    burst_buffer: str | None | Unset = UNSET
    burst_buffer_state: str | None | Unset = UNSET
    cluster: str | None | Unset = UNSET
    cluster_features: str | None | Unset = UNSET
    command: str | None | Unset = UNSET
    comment: str | None | Unset = UNSET
    contiguous: bool | None | Unset = UNSET
    core_spec: int | None | Unset = UNSET
    thread_spec: int | None | Unset = UNSET
    cores_per_socket: int | None | Unset = UNSET
    billable_tres: float | None | Unset = UNSET
    cpus_per_task: int | None | Unset = UNSET
    cpu_frequency_minimum: int | None | Unset = UNSET
    cpu_frequency_maximum: int | None | Unset = UNSET
    cpu_frequency_governor: int | None | Unset = UNSET
    cpus_per_tres: str | None | Unset = UNSET
    deadline: int | None | Unset = UNSET
    delay_boot: int | None | Unset = UNSET
    dependency: str | None | Unset = UNSET
    derived_exit_code: int | None | Unset = UNSET
    eligible_time: int | None | Unset = UNSET
    end_time: int | None | Unset = UNSET
    excluded_nodes: str | None | Unset = UNSET
    exit_code: int | None | Unset = UNSET
    features: str | None | Unset = UNSET
    federation_origin: str | None | Unset = UNSET
    federation_siblings_active: str | None | Unset = UNSET
    federation_siblings_viable: str | None | Unset = UNSET
    gres_detail: list[str] | Unset = UNSET
    group_id: int | None | Unset = UNSET
    job_id: int | None | Unset = UNSET
    job_resources: JobRes | Unset = UNSET
    job_state: str | None | Unset = UNSET
    last_sched_evaluation: int | None | Unset = UNSET
    licenses: str | None | Unset = UNSET
    max_cpus: int | None | Unset = UNSET
    max_nodes: int | None | Unset = UNSET
    mcs_label: str | None | Unset = UNSET
    memory_per_tres: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    nodes: str | None | Unset = UNSET
    nice: int | None | Unset = UNSET
    tasks_per_core: int | None | Unset = UNSET
    tasks_per_socket: int | None | Unset = UNSET
    tasks_per_board: int | None | Unset = UNSET
    cpus: int | None | Unset = UNSET
    node_count: int | None | Unset = UNSET
    tasks: int | None | Unset = UNSET
    het_job_id: int | None | Unset = UNSET
    het_job_id_set: str | None | Unset = UNSET
    het_job_offset: int | None | Unset = UNSET
    partition: str | None | Unset = UNSET
    memory_per_node: int | None | Unset = UNSET
    memory_per_cpu: int | None | Unset = UNSET
    minimum_cpus_per_node: int | None | Unset = UNSET
    minimum_tmp_disk_per_node: int | None | Unset = UNSET
    preempt_time: int | None | Unset = UNSET
    pre_sus_time: int | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    profile: list[str] | None | Unset = UNSET
    qos: str | None | Unset = UNSET
    reboot: bool | Unset = UNSET
    required_nodes: str | None | Unset = UNSET
    requeue: bool | Unset = UNSET
    resize_time: int | None | Unset = UNSET
    restart_cnt: int | None | Unset = UNSET
    resv_name: str | None | Unset = UNSET
    shared: str | None | Unset = UNSET
    show_flags: list[str] | Unset = UNSET
    sockets_per_board: int | None | Unset = UNSET
    sockets_per_node: int | None | Unset = UNSET
    start_time: int | None | Unset = UNSET
    state_description: str | None | Unset = UNSET
    state_reason: str | None | Unset = UNSET
    standard_error: str | None | Unset = UNSET
    standard_input: str | None | Unset = UNSET
    standard_output: str | None | Unset = UNSET
    submit_time: int | None | Unset = UNSET
    suspend_time: int | None | Unset = UNSET
    system_comment: str | None | Unset = UNSET
    time_limit: int | None | Unset = UNSET
    time_minimum: int | None | Unset = UNSET
    threads_per_core: int | None | Unset = UNSET
    tres_bind: str | None | Unset = UNSET
    tres_freq: str | None | Unset = UNSET
    tres_per_job: str | None | Unset = UNSET
    tres_per_node: str | None | Unset = UNSET
    tres_per_socket: str | None | Unset = UNSET
    tres_per_task: str | None | Unset = UNSET
    tres_req_str: str | None | Unset = UNSET
    tres_alloc_str: str | None | Unset = UNSET
    user_id: int | None | Unset = UNSET
    user_name: str | None | Unset = UNSET
    wckey: str | None | Unset = UNSET
    current_working_directory: str | None | Unset = UNSET
    cpu_frequency_minumum: int | Unset = UNSET
    group_name: str | None | Unset = UNSET
    prefer: str | None | Unset = UNSET
    tasks_per_node: int | Unset = UNSET


class OpenapiJobInfoResp(Model, kw_only=True):
    """Slurm's `openapi_job_info_resp`.

    Attributes:
        errors: slurm errors
        jobs: job descriptions
    """

    errors: list[OpenapiError] | Unset = UNSET
    jobs: list[JobInfo] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
