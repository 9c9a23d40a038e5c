from __future__ import annotations

from typing import Any

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint64NoValStruct2
from .uint_32_no_val_struct_2 import Uint32NoValStruct2


class CronEntryLine(Model, kw_only=True):
    """Slurm's `cron_entry_line`.

    Attributes:
        start: Start of this entry in file
        end: End of this entry in file
    """

    start: int | Unset = UNSET
    end: int | Unset = UNSET


class CronEntry(Model, kw_only=True):
    """Specification for scrontab job.

    Attributes:
        flags: Flags
        minute: Ranged string specifying eligible minute values (e.g. 0-10,50)
        hour: Ranged string specifying eligible hour values (e.g. 0-5,23)
        day_of_month: Ranged string specifying eligible day of month values (e.g. 0-10,29)
        month: Ranged string specifying eligible month values (e.g. 0-5,12)
        day_of_week: Ranged string specifying eligible day of week values (e.g.0-3,7)
        specification: Time specification (* means valid for all allowed values) - minute hour day_of_month month day_of_week
        command: Command to run
    """

    flags: list[str] | Unset = UNSET
    minute: str | Unset = UNSET
    hour: str | Unset = UNSET
    day_of_month: str | Unset = UNSET
    month: str | Unset = UNSET
    day_of_week: str | Unset = UNSET
    specification: str | Unset = UNSET
    command: str | Unset = UNSET
    line: CronEntryLine | Unset = UNSET


class JobDescMsgRlimits(Model, kw_only=True, rename={"as_": "as"}):
    """Slurm's `job_desc_msg_rlimits`.

    Attributes:
        cpu: When the request was made (UNIX timestamp)
        fsize: When the request was made (UNIX timestamp)
        data: When the request was made (UNIX timestamp)
        stack: When the request was made (UNIX timestamp)
        core: When the request was made (UNIX timestamp)
        rss: When the request was made (UNIX timestamp)
        nproc: When the request was made (UNIX timestamp)
        nofile: When the request was made (UNIX timestamp)
        memlock: When the request was made (UNIX timestamp)
        as_: When the request was made (UNIX timestamp)
    """

    cpu: Uint64NoValStruct2 | Unset = UNSET
    fsize: Uint64NoValStruct2 | Unset = UNSET
    data: Uint64NoValStruct2 | Unset = UNSET
    stack: Uint64NoValStruct2 | Unset = UNSET
    core: Uint64NoValStruct2 | Unset = UNSET
    rss: Uint64NoValStruct2 | Unset = UNSET
    nproc: Uint64NoValStruct2 | Unset = UNSET
    nofile: Uint64NoValStruct2 | Unset = UNSET
    memlock: Uint64NoValStruct2 | Unset = UNSET
    as_: Uint64NoValStruct2 | Unset = UNSET


class Uint16NoValStruct(Model, kw_only=True):
    """Plane size specification when distribution specifies plane.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET


class JobDescMsg(Model, kw_only=True):
    """Slurm's `job_desc_msg`.

    Attributes:
        account: Account associated with the job
        account_gather_frequency: Job accounting and profiling sampling intervals in seconds Not shown in answers: no field of a job says it.
        admin_comment: Arbitrary comment made by administrator
        allocation_node_list: Local node making the resource allocation Not shown in answers: no field of a job says it.
        allocation_node_port: Port to send allocation confirmation to Not shown in answers: no field of a job says it.
        argv: Arguments to the script Not shown in answers: no field of a job says it.
        array: Job array index value specification
        batch_features: Features required for batch script's node
        begin_time: When the request was made (UNIX timestamp)
        flags: Job flags
        burst_buffer: Burst buffer specifications
        clusters: Clusters that a federated job can run on Not shown in answers: no field of a job says it.
        cluster_constraint: Required features that a federated cluster must have to have a sibling job submitted to it Not shown in answers: no field of a job says it.
        comment: Arbitrary comment made by user
        contiguous: True if job requires contiguous nodes
        container: Absolute path to OCI container bundle
        container_id: OCI container ID
        core_specification: Specialized core count Not shown in answers: where the site does not allow specialised cores.
        thread_specification: Specialized thread count Not shown in answers: where the site does not allow specialised cores.
        cpu_binding: Method for binding tasks to allocated CPUs Not shown in answers: no field of a job says it.
        cpu_binding_flags: Flags for CPU binding Not shown in answers: no field of a job says it.
        cpu_frequency: Requested CPU frequency range <p1>[-p2][:p3]
        cpus_per_tres: Semicolon delimited list of TRES=# values values indicating how many CPUs should be allocated for each specified TRES (currently only used for gres/gpu)
        crontab: Specification for scrontab job
        deadline: Latest time that the job may start (UNIX timestamp)
        delay_boot: Number of seconds after job eligible start that nodes will be rebooted to satisfy feature specification
        dependency: Other jobs that must meet certain criteria before this job can start
        end_time: Expected end time (UNIX timestamp) Not shown in answers: no field of a job says it.
        environment: Environment variables to be set for the job Not shown in answers: no field of a job says it.
        excluded_nodes: Comma separated list of nodes that may not be used
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        constraints: Comma separated list of features that are required
        group_id: Group id of the user that owns the job; a number as text. CRASHES slurmrestd: the name of a group, and whatever else is no number, ends slurmrestd with a segmentation fault.
        hetjob_group: Unique sequence number applied to this component of the heterogeneous job Not shown in answers: no field of a job says it.
        immediate: If true, exit if resources are not available within the time period specified Refused by the server: a batch job never starts at once.
        job_id: Job ID Refused by the server: Slurm chooses the ids of new jobs; leave it out.
        kill_on_node_fail: If true, kill job on node failure Not shown in answers: no field of a job says it.
        licenses: License(s) required by the job
        mail_type: Mail event type(s)
        mail_user: User to receive email notifications
        mcs_label: Multi-Category Security label on the job
        memory_binding: Binding map for map/mask_cpu Not shown in answers: no field of a job says it.
        memory_binding_type: Method for binding tasks to memory Not shown in answers: no field of a job says it.
        memory_per_tres: Semicolon delimited list of TRES=# values indicating how much memory in megabytes should be allocated for each specified TRES (currently only used for gres/gpu)
        name: Job name
        network: Network specs for job step
        nice: Requested job priority change
        tasks: Number of tasks
        open_mode: Open mode used for stdout and stderr files Not shown in answers: no field of a job says it.
        reserve_ports: Port to send various notification msg to Not shown in answers: no field of a job says it.
        overcommit: Overcommit resources Not shown in answers: no field of a job says it.
        partition: Partition assigned to the job
        distribution_plane_size: Plane size specification when distribution specifies plane
        power_flags: Not shown in answers: no field of a job says it.
        prefer: Comma separated list of features that are preferred but not required
        hold: Hold (true) or release (false) job
        priority: Request specific job priority
        profile: Profile used by the acct_gather_profile plugin
        qos: Quality of Service assigned to the job
        reboot: Node reboot requested before start
        required_nodes: Comma separated list of required nodes
        requeue: Determines whether the job may be requeued
        reservation: Name of reservation to use
        resv_mpi_ports: Number of reserved communication ports; can only be used if slurmstepd step manager is enabled Refused by the server: where the site reserves no ports.
        script: Job batch script; only the first component in a HetJob is populated or honored Not shown in answers: no field of a job says it.
        shared: How the job can share resources with other jobs, if at all
        site_factor: Site-specific priority factor Not shown in answers: no field of a job says it.
        spank_environment: Environment variables for job prolog/epilog scripts as set by SPANK plugins Not shown in answers: no field of a job says it.
        distribution: Layout Not shown in answers: no field of a job says it.
        time_limit: Request specific job priority
        time_minimum: Request specific job priority
        tres_bind: Task to TRES binding directives
        tres_freq: TRES frequency directives
        tres_per_job: Comma separated list of TRES=# values to be allocated for every job
        tres_per_node: Comma separated list of TRES=# values to be allocated for every node
        tres_per_socket: Comma separated list of TRES=# values to be allocated for every socket
        tres_per_task: Comma separated list of TRES=# values to be allocated for every task
        user_id: User ID that owns the job
        wait_all_nodes: If true, wait to start until after all nodes have booted Not shown in answers: no field of a job says it.
        kill_warning_flags: Flags related to job signals Not shown in answers: no field of a job says it.
        kill_warning_signal: Signal to send when approaching end time (e.g. "10" or "USR1") Not shown in answers: no field of a job says it.
        kill_warning_delay: Plane size specification when distribution specifies plane
        current_working_directory: Working directory to use for the job
        cpus_per_task: Number of CPUs required by each task
        minimum_cpus: Minimum number of CPUs required
        maximum_cpus: Maximum number of CPUs required
        nodes: Node count range specification (e.g. 1-15:4) CRASHES slurmrestd: a text with "%n" ends slurmrestd, and other texts with "%" make it answer with its memory.
        minimum_nodes: Minimum node count
        maximum_nodes: Maximum node count
        minimum_boards_per_node: Boards per node required Not shown in answers: no field of a job says it.
        minimum_sockets_per_board: Sockets per board required Not shown in answers: no field of a job says it.
        sockets_per_node: Sockets per node required
        threads_per_core: Threads per core required
        tasks_per_node: Number of tasks to invoke on each node
        tasks_per_socket: Number of tasks to invoke on each socket
        tasks_per_core: Number of tasks to invoke on each core
        tasks_per_board: Number of tasks to invoke on each board Not shown in answers: no field of a job says it.
        ntasks_per_tres: Number of tasks that can access each GPU Not shown in answers: no field of a job says it.
        minimum_cpus_per_node: Minimum number of CPUs per node
        memory_per_cpu: When the request was made (UNIX timestamp)
        memory_per_node: When the request was made (UNIX timestamp)
        temporary_disk_per_node: Minimum tmp disk space required per node
        selinux_context: SELinux context Not shown in answers: where the site has no SELinux.
        required_switches: Request specific job priority
        segment_size: Plane size specification when distribution specifies plane
        standard_error: Path to stderr file
        standard_input: Path to stdin file
        standard_output: Path to stdout file
        wait_for_switch: Maximum time to wait for switches in seconds
        wckey: Workload characterization key
        x11: X11 forwarding options Refused by the server: X11 forwarding is for interactive jobs.
        x11_magic_cookie: Magic cookie for X11 forwarding Not shown in answers: no field of a job says it.
        x11_target_host: Hostname or UNIX socket if x11_target_port=0 Not shown in answers: no field of a job says it.
        x11_target_port: TCP port Not shown in answers: no field of a job says it.
    """

    account: str | Unset = UNSET
    account_gather_frequency: str | Unset = UNSET
    admin_comment: str | Unset = UNSET
    allocation_node_list: str | Unset = UNSET
    allocation_node_port: int | Unset = UNSET
    argv: list[str] | Unset = UNSET
    array: str | Unset = UNSET
    batch_features: str | Unset = UNSET
    begin_time: Uint64NoValStruct2 | Unset = UNSET
    flags: list[str] | Unset = UNSET
    burst_buffer: str | Unset = UNSET
    clusters: str | Unset = UNSET
    cluster_constraint: str | Unset = UNSET
    comment: str | Unset = UNSET
    contiguous: bool | Unset = UNSET
    container: str | Unset = UNSET
    container_id: str | Unset = UNSET
    core_specification: int | Unset = UNSET
    thread_specification: int | Unset = UNSET
    cpu_binding: str | Unset = UNSET
    cpu_binding_flags: list[str] | Unset = UNSET
    cpu_frequency: str | Unset = UNSET
    cpus_per_tres: str | Unset = UNSET
    crontab: CronEntry | Unset = UNSET
    deadline: int | Unset = UNSET
    delay_boot: int | Unset = UNSET
    dependency: str | Unset = UNSET
    end_time: int | Unset = UNSET
    environment: list[str] | Unset = UNSET
    rlimits: JobDescMsgRlimits | Unset = UNSET
    excluded_nodes: list[str] | Unset = UNSET
    extra: str | Unset = UNSET
    constraints: str | Unset = UNSET
    group_id: str | Unset = UNSET
    hetjob_group: int | Unset = UNSET
    immediate: bool | Unset = UNSET
    job_id: int | Unset = UNSET
    kill_on_node_fail: bool | Unset = UNSET
    licenses: str | Unset = UNSET
    mail_type: list[str] | Unset = UNSET
    mail_user: str | Unset = UNSET
    mcs_label: str | Unset = UNSET
    memory_binding: str | Unset = UNSET
    memory_binding_type: list[str] | Unset = UNSET
    memory_per_tres: str | Unset = UNSET
    name: str | Unset = UNSET
    network: str | Unset = UNSET
    nice: int | Unset = UNSET
    tasks: int | Unset = UNSET
    open_mode: list[str] | Unset = UNSET
    reserve_ports: int | Unset = UNSET
    overcommit: bool | Unset = UNSET
    partition: str | Unset = UNSET
    distribution_plane_size: Uint16NoValStruct | Unset = UNSET
    power_flags: list[Any] | Unset = UNSET
    prefer: str | Unset = UNSET
    hold: bool | Unset = UNSET
    priority: Uint32NoValStruct2 | Unset = UNSET
    profile: list[str] | Unset = UNSET
    qos: str | Unset = UNSET
    reboot: bool | Unset = UNSET
    required_nodes: list[str] | Unset = UNSET
    requeue: bool | Unset = UNSET
    reservation: str | Unset = UNSET
    resv_mpi_ports: int | Unset = UNSET
    script: str | Unset = UNSET
    shared: list[str] | Unset = UNSET
    exclusive: list[str] | Unset = UNSET
    oversubscribe: bool | Unset = UNSET
    site_factor: int | Unset = UNSET
    spank_environment: list[str] | Unset = UNSET
    distribution: str | Unset = UNSET
    time_limit: Uint32NoValStruct2 | Unset = UNSET
    time_minimum: Uint32NoValStruct2 | Unset = UNSET
    tres_bind: str | Unset = UNSET
    tres_freq: str | Unset = UNSET
    tres_per_job: str | Unset = UNSET
    tres_per_node: str | Unset = UNSET
    tres_per_socket: str | Unset = UNSET
    tres_per_task: str | Unset = UNSET
    user_id: str | Unset = UNSET
    wait_all_nodes: bool | Unset = UNSET
    kill_warning_flags: list[str] | Unset = UNSET
    kill_warning_signal: str | Unset = UNSET
    kill_warning_delay: Uint16NoValStruct | Unset = UNSET
    current_working_directory: str | Unset = UNSET
    cpus_per_task: int | Unset = UNSET
    minimum_cpus: int | Unset = UNSET
    maximum_cpus: int | Unset = UNSET
    nodes: str | Unset = UNSET
    minimum_nodes: int | Unset = UNSET
    maximum_nodes: int | Unset = UNSET
    minimum_boards_per_node: int | Unset = UNSET
    minimum_sockets_per_board: int | Unset = UNSET
    sockets_per_node: int | Unset = UNSET
    threads_per_core: int | Unset = UNSET
    tasks_per_node: int | Unset = UNSET
    tasks_per_socket: int | Unset = UNSET
    tasks_per_core: int | Unset = UNSET
    tasks_per_board: int | Unset = UNSET
    ntasks_per_tres: int | Unset = UNSET
    minimum_cpus_per_node: int | Unset = UNSET
    memory_per_cpu: Uint64NoValStruct2 | Unset = UNSET
    memory_per_node: Uint64NoValStruct2 | Unset = UNSET
    temporary_disk_per_node: int | Unset = UNSET
    selinux_context: str | Unset = UNSET
    required_switches: Uint32NoValStruct2 | Unset = UNSET
    segment_size: Uint16NoValStruct | Unset = UNSET
    standard_error: str | Unset = UNSET
    standard_input: str | Unset = UNSET
    standard_output: str | Unset = UNSET
    wait_for_switch: int | Unset = UNSET
    wckey: str | Unset = UNSET
    x11: list[str] | Unset = UNSET
    x11_magic_cookie: str | Unset = UNSET
    x11_target_host: str | Unset = UNSET
    x11_target_port: int | Unset = UNSET

    CRASHES_SERVER = {
        "group_id": "the name of a group, and whatever else is no number, ends slurmrestd with a segmentation fault.",
        "nodes": 'a text with "%n" ends slurmrestd, and other texts with "%" make it answer with its memory.',
    }
    """Properties that must not be sent, and why."""

    HARMLESS = {"group_id": {"pattern": "^\\d+$"}, "nodes": {"pattern": "^[^%]*$"}}
    """What those of them look like that may be sent all the same."""
