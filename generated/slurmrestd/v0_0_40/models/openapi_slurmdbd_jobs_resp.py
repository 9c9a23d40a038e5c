from __future__ import annotations

from ...model import UNSET, Model, Unset
from .assoc_short import AssocShort, Tres
from .float_64_no_val_struct import Uint32NoValStruct, Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning
from .process_exit_code_verbose import ProcessExitCodeVerbose


class JobArrayLimitsMaxRunning(Model, kw_only=True):
    """Slurm's `job_array_limits_max_running`.

    Attributes:
        tasks: Maximum number of simultaneously running tasks, 0 if no limit
    """

    tasks: int | Unset = UNSET


class JobArrayLimitsMax(Model, kw_only=True):
    """Slurm's `job_array_limits_max`."""

    running: JobArrayLimitsMaxRunning | Unset = UNSET


class JobArrayLimits(Model, kw_only=True):
    """Slurm's `job_array_limits`."""

    max: JobArrayLimitsMax | Unset = UNSET


class JobArray(Model, kw_only=True):
    """Slurm's `job_array`.

    Attributes:
        job_id: Job ID of job array, or 0 if N/A
        task_id: Integer number with flags
        task: String expression of task IDs in this record
    """

    job_id: int | Unset = UNSET
    limits: JobArrayLimits | Unset = UNSET
    task_id: Uint32NoValStruct | Unset = UNSET
    task: str | Unset = UNSET


class JobComment(Model, kw_only=True):
    """Slurm's `job_comment`.

    Attributes:
        administrator: Arbitrary comment made by administrator
        job: Arbitrary comment made by user
        system: Arbitrary comment from slurmctld
    """

    administrator: str | Unset = UNSET
    job: str | Unset = UNSET
    system: str | Unset = UNSET


class JobHet(Model, kw_only=True):
    """Slurm's `job_het`.

    Attributes:
        job_id: Heterogeneous job ID, if applicable
        job_offset: Integer number with flags
    """

    job_id: int | Unset = UNSET
    job_offset: Uint32NoValStruct | Unset = UNSET


class JobMcs(Model, kw_only=True):
    """Slurm's `job_mcs`.

    Attributes:
        label: Multi-Category Security label on the job
    """

    label: str | Unset = UNSET


class JobRequired(Model, kw_only=True):
    """Slurm's `job_required`.

    Attributes:
        CPUs: Minimum number of CPUs required
        memory_per_cpu: Integer number with flags
        memory_per_node: Integer number with flags
    """

    CPUs: int | Unset = UNSET
    memory_per_cpu: Uint64NoValStruct | Unset = UNSET
    memory_per_node: Uint64NoValStruct | Unset = UNSET


class JobReservation(Model, kw_only=True):
    """Slurm's `job_reservation`.

    Attributes:
        id: Unique identifier of requested reservation
        name: Name of reservation to use
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET


class JobState2(Model, kw_only=True):
    """Slurm's `job_state_2`.

    Attributes:
        reason: Reason for previous Pending or Failed state
    """

    current: list[str] | Unset = UNSET
    reason: str | Unset = UNSET


class JobTimeSystem(Model, kw_only=True):
    """Slurm's `job_time_system`.

    Attributes:
        seconds: System CPU time used by the job in seconds
        microseconds: System CPU time used by the job in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET


class JobTimeTotal(Model, kw_only=True):
    """Slurm's `job_time_total`.

    Attributes:
        seconds: Sum of System and User CPU time used by the job in seconds
        microseconds: Sum of System and User CPU time used by the job in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET


class JobTimeUser(Model, kw_only=True):
    """Slurm's `job_time_user`.

    Attributes:
        seconds: User CPU time used by the job in seconds
        microseconds: User CPU time used by the job in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET


class JobTime(Model, kw_only=True):
    """Slurm's `job_time`.

    Attributes:
        elapsed: Elapsed time in seconds
        eligible: Time when the job became eligible to run (UNIX timestamp)
        end: End time (UNIX timestamp)
        start: Time execution began (UNIX timestamp)
        submission: Time when the job was submitted (UNIX timestamp)
        suspended: Total time in suspended state in seconds
        limit: Integer number with flags
    """

    elapsed: int | Unset = UNSET
    eligible: int | Unset = UNSET
    end: int | Unset = UNSET
    start: int | Unset = UNSET
    submission: int | Unset = UNSET
    suspended: int | Unset = UNSET
    system: JobTimeSystem | Unset = UNSET
    limit: Uint32NoValStruct | Unset = UNSET
    total: JobTimeTotal | Unset = UNSET
    user: JobTimeUser | Unset = UNSET


class JobTres(Model, kw_only=True):
    """Slurm's `job_tres`."""

    allocated: list[Tres] | Unset = UNSET
    requested: list[Tres] | Unset = UNSET


class StepCPURequestedFrequency(Model, kw_only=True):
    """Slurm's `step_CPU_requested_frequency`.

    Attributes:
        min: Integer number with flags
        max: Integer number with flags
    """

    min: Uint32NoValStruct | Unset = UNSET
    max: Uint32NoValStruct | Unset = UNSET


class StepCPU(Model, kw_only=True):
    """Slurm's `step_CPU`.

    Attributes:
        governor: Requested CPU frequency governor in kHz
    """

    requested_frequency: StepCPURequestedFrequency | Unset = UNSET
    governor: str | Unset = UNSET


class StepNodes(Model, kw_only=True, rename={"list_": "list"}):
    """Slurm's `step_nodes`.

    Attributes:
        count: Number of nodes in the job step
        range: Node(s) allocated to the job step
    """

    count: int | Unset = UNSET
    range: str | Unset = UNSET
    list_: list[str] | Unset = UNSET


class StepStatisticsCPU(Model, kw_only=True):
    """Slurm's `step_statistics_CPU`.

    Attributes:
        actual_frequency: Average weighted CPU frequency of all tasks in kHz
    """

    actual_frequency: int | Unset = UNSET


class StepStatisticsEnergy(Model, kw_only=True):
    """Slurm's `step_statistics_energy`.

    Attributes:
        consumed: Integer number with flags
    """

    consumed: Uint64NoValStruct | Unset = UNSET


class StepStatistics(Model, kw_only=True):
    """Slurm's `step_statistics`."""

    CPU: StepStatisticsCPU | Unset = UNSET
    energy: StepStatisticsEnergy | Unset = UNSET


class StepStep(Model, kw_only=True):
    """Slurm's `step_step`.

    Attributes:
        id: Slurm Job Step ID
        name: Step name
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET


class StepTask(Model, kw_only=True):
    """Slurm's `step_task`.

    Attributes:
        distribution: The layout of the step was when it was running
    """

    distribution: str | Unset = UNSET


class StepTasks(Model, kw_only=True):
    """Slurm's `step_tasks`.

    Attributes:
        count: Total number of tasks
    """

    count: int | Unset = UNSET


class StepTimeSystem(Model, kw_only=True):
    """Slurm's `step_time_system`.

    Attributes:
        seconds: System CPU time used by the step in seconds
        microseconds: System CPU time used by the step in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET


class StepTimeTotal(Model, kw_only=True):
    """Slurm's `step_time_total`.

    Attributes:
        seconds: Total CPU time used by the step in seconds
        microseconds: Total CPU time used by the step in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET


class StepTimeUser(Model, kw_only=True):
    """Slurm's `step_time_user`.

    Attributes:
        seconds: User CPU time used by the step in seconds
        microseconds: User CPU time used by the step in microseconds
    """

    seconds: int | Unset = UNSET
    microseconds: int | Unset = UNSET


class StepTime(Model, kw_only=True):
    """Slurm's `step_time`.

    Attributes:
        elapsed: Elapsed time in seconds
        end: Integer number with flags
        start: Integer number with flags
        suspended: Time in suspended state in seconds
    """

    elapsed: int | Unset = UNSET
    end: Uint64NoValStruct | Unset = UNSET
    start: Uint64NoValStruct | Unset = UNSET
    suspended: int | Unset = UNSET
    system: StepTimeSystem | Unset = UNSET
    total: StepTimeTotal | Unset = UNSET
    user: StepTimeUser | Unset = UNSET


class StepTresNct(Model, kw_only=True):
    """Slurm's `step_tres_nct`.

    Attributes:
        type: TRES type ("cpu", "gres").
        name: TRES name where the type has several.
        id: Number of the TRES.
        count: How much.
        task: Number of the task.
        node: Name of the node.
    """

    type: str
    name: str | Unset = UNSET
    id: int | Unset = UNSET
    count: int | Unset = UNSET
    task: int | Unset = UNSET
    node: str | Unset = UNSET


class StepTresConsumed(Model, kw_only=True):
    """Slurm's `step_tres_consumed`."""

    max: list[StepTresNct] | Unset = UNSET
    min: list[StepTresNct] | Unset = UNSET
    average: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET


class StepTresRequested(Model, kw_only=True):
    """Slurm's `step_tres_requested`."""

    max: list[StepTresNct] | Unset = UNSET
    min: list[StepTresNct] | Unset = UNSET
    average: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET


class StepTres(Model, kw_only=True):
    """Slurm's `step_tres`."""

    requested: StepTresRequested | Unset = UNSET
    consumed: StepTresConsumed | Unset = UNSET
    allocated: list[Tres] | Unset = UNSET


class Step(Model, kw_only=True):
    """Slurm's `step`.

    Attributes:
        pid: Process ID
        kill_request_user: User ID that requested termination of the step
    """

    time: StepTime | Unset = UNSET
    exit_code: ProcessExitCodeVerbose | Unset = UNSET
    nodes: StepNodes | Unset = UNSET
    tasks: StepTasks | Unset = UNSET
    pid: str | Unset = UNSET
    CPU: StepCPU | Unset = UNSET
    kill_request_user: str | Unset = UNSET
    state: list[str] | Unset = UNSET
    statistics: StepStatistics | Unset = UNSET
    step: StepStep | Unset = UNSET
    task: StepTask | Unset = UNSET
    tres: StepTres | Unset = UNSET


class WckeyTagStruct(Model, kw_only=True):
    """Slurm's `wckey_tag_struct`.

    Attributes:
        wckey: WCKey name
    """

    wckey: str
    flags: list[str]


class Job(Model, kw_only=True):
    """Slurm's `job`.

    Attributes:
        account: Account the job ran under
        allocation_nodes: List of nodes allocated to the job
        block: The name of the block to be used (used with Blue Gene systems)
        cluster: Cluster name
        constraints: Feature(s) the job requested as a constraint
        container: Absolute path to OCI container bundle
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        failed_node: Name of node that caused job failure
        group: Group ID of the user that owns the job
        job_id: Job ID
        name: Job name
        licenses: License(s) required by the job
        nodes: Node(s) allocated to the job
        partition: Partition assigned to the job
        hold: Job held
        priority: Integer number with flags
        qos: Quality of Service assigned to the job
        kill_request_user: User ID that requested termination of the job
        script: Job batch script; only the first component in a HetJob is populated or honored
        submit_line: Command used to submit the job
        used_gres: Generic resources used by job
        user: User that owns the job
        working_directory: Path to current working directory
    """

    account: str | Unset = UNSET
    comment: JobComment | Unset = UNSET
    allocation_nodes: int | Unset = UNSET
    array: JobArray | Unset = UNSET
    association: AssocShort | Unset = UNSET
    block: str | Unset = UNSET
    cluster: str | Unset = UNSET
    constraints: str | Unset = UNSET
    container: str | Unset = UNSET
    derived_exit_code: ProcessExitCodeVerbose | Unset = UNSET
    time: JobTime | Unset = UNSET
    exit_code: ProcessExitCodeVerbose | Unset = UNSET
    extra: str | Unset = UNSET
    failed_node: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    group: str | Unset = UNSET
    het: JobHet | Unset = UNSET
    job_id: int | Unset = UNSET
    name: str | Unset = UNSET
    licenses: str | Unset = UNSET
    mcs: JobMcs | Unset = UNSET
    nodes: str | Unset = UNSET
    partition: str | Unset = UNSET
    hold: bool | Unset = UNSET
    priority: Uint32NoValStruct | Unset = UNSET
    qos: str | Unset = UNSET
    required: JobRequired | Unset = UNSET
    kill_request_user: str | Unset = UNSET
    reservation: JobReservation | Unset = UNSET
    script: str | Unset = UNSET
    state: JobState2 | Unset = UNSET
    steps: list[Step] | Unset = UNSET
    submit_line: str | Unset = UNSET
    tres: JobTres | Unset = UNSET
    used_gres: str | Unset = UNSET
    user: str | Unset = UNSET
    wckey: WckeyTagStruct | Unset = UNSET
    working_directory: str | Unset = UNSET


class OpenapiSlurmdbdJobsResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_jobs_resp`."""

    jobs: list[Job] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
