from __future__ import annotations

from ...model import UNSET, Model, Unset
from .assoc_short import AssocShort, Tres
from .openapi_error import SlurmdbError
from .openapi_meta import OpenapiMeta


class JobArrayLimitsMaxRunning(Model, kw_only=True):
    """Limits on array settings.

    Attributes:
        tasks: Max running tasks in array at any one time
    """

    tasks: int | None | Unset = UNSET


class JobArrayLimitsMax(Model, kw_only=True):
    """Limits on array settings.

    Attributes:
        running: Limits on array settings
    """

    running: JobArrayLimitsMaxRunning | Unset = UNSET


class JobArrayLimits(Model, kw_only=True):
    """Limits on array settings.

    Attributes:
        max: Limits on array settings
    """

    max: JobArrayLimitsMax | Unset = UNSET


class JobArray(Model, kw_only=True):
    """Array properties (optional).

    Attributes:
        job_id: Job id of array
        limits: Limits on array settings
        task: Array task
        task_id: Array task id
    """

    job_id: int | None | Unset = UNSET
    limits: JobArrayLimits | Unset = UNSET
    task: str | None | Unset = UNSET
    task_id: int | None | Unset = UNSET


class JobComment(Model, kw_only=True):
    """Job comments by type.

    Attributes:
        administrator: Administrator set comment
        job: Job comment
        system: System set comment
    """

    administrator: str | None | Unset = UNSET
    job: str | None | Unset = UNSET
    system: str | None | Unset = UNSET


class JobHet(Model, kw_only=True):
    """Heterogeneous Job details (optional).

    Attributes:
        job_id: Parent HetJob id
        job_offset: Offset of this job to parent
    """

    job_id: int | None | Unset = UNSET
    job_offset: int | None | Unset = UNSET


class JobMcs(Model, kw_only=True):
    """Multi-Category Security.

    Attributes:
        label: Assigned MCS label
    """

    label: str | None | Unset = UNSET


class JobRequired(Model, kw_only=True):
    """Job run requirements.

    Attributes:
        CPUs: Required number of CPUs
        memory: Required amount of memory (MiB)
    """

    CPUs: int | None | Unset = UNSET
    memory: int | None | Unset = UNSET


class JobReservation(Model, kw_only=True):
    """Reservation usage details.

    Attributes:
        id: Database id of reservation
        name: Meaningless; a memory address in the server. Use id.
    """

    id: int | None | Unset = UNSET
    name: int | None | Unset = UNSET


class JobState(Model, kw_only=True):
    """State properties of job.

    Attributes:
        current: Current state of job
        reason: Last reason job didn't run
    """

    current: str | None | Unset = UNSET
    reason: str | None | Unset = UNSET


class JobTimeSystem(Model, kw_only=True):
    """System time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the system on behalf of the process (in kernel mode), in seconds
        microseconds: Total number of CPU-seconds used by the system on behalf of the process (in kernel mode), in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET


class JobTimeTotal(Model, kw_only=True):
    """System time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the job, in seconds
        microseconds: Total number of CPU-seconds used by the job, in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET


class JobTimeUser(Model, kw_only=True):
    """User land time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the job in user land, in seconds
        microseconds: Total number of CPU-seconds used by the job in user land, in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET


class JobTime(Model, kw_only=True):
    """Time properties.

    Attributes:
        elapsed: Total time elapsed
        eligible: Total time eligible to run
        end: Timestamp of when job ended
        start: Timestamp of when job started
        submission: Timestamp of when job submitted
        suspended: Timestamp of when job last suspended
        system: System time values
        total: System time values
        user: User land time values
        limit: Job wall clock time limit
    """

    elapsed: int | None | Unset = UNSET
    eligible: int | None | Unset = UNSET
    end: int | None | Unset = UNSET
    start: int | None | Unset = UNSET
    submission: int | None | Unset = UNSET
    suspended: int | None | Unset = UNSET
    system: JobTimeSystem | Unset = UNSET
    total: JobTimeTotal | Unset = UNSET
    user: JobTimeUser | Unset = UNSET
    limit: int | None | Unset = UNSET


class JobTres(Model, kw_only=True):
    """TRES settings.

    Attributes:
        allocated: TRES list of attributes
        requested: TRES list of attributes
    """

    allocated: list[Tres] | Unset = UNSET
    requested: list[Tres] | Unset = UNSET


class ProcessExitCodeVerboseSignal(Model, kw_only=True):
    """Signal details (if signaled).

    Attributes:
        signal_id: Signal number process received
        name: Name of signal received
    """

    signal_id: int | None | Unset = UNSET
    name: str | None | Unset = UNSET


class ProcessExitCodeVerbose(Model, kw_only=True):
    """Slurm's `process_exit_code_verbose`.

    Attributes:
        status: PENDING, SUCCESS, SIGNALED, CORE_DUMPED or ERROR. A job that ended by itself with any exit code says SUCCESS here; its state tells.
        return_code: 0 for every job that ended by itself whatever its exit code, else null.
        signal: Signal details (if signaled)
    """

    status: str | None | Unset = UNSET
    return_code: int | None | Unset = UNSET
    signal: ProcessExitCodeVerboseSignal | Unset = UNSET


class StepCPURequestedFrequency(Model, kw_only=True):
    """CPU frequency requested.

    Attributes:
        min: Min CPU frequency
        max: Max CPU frequency
    """

    min: int | None | Unset = UNSET
    max: int | None | Unset = UNSET


class StepCPU(Model, kw_only=True):
    """CPU properties.

    Attributes:
        requested_frequency: CPU frequency requested
        governor: CPU governor
    """

    requested_frequency: StepCPURequestedFrequency | Unset = UNSET
    governor: list[str] | Unset = UNSET


class StepNodes(Model, kw_only=True, rename={"list_": "list"}):
    """Node details.

    Attributes:
        count: Total number of nodes in step
        range: Nodes in step
        list_: Names of the nodes.
    """

    count: int | None | Unset = UNSET
    range: str | None | Unset = UNSET
    list_: list[str] | Unset = UNSET


class StepStatisticsCPU(Model, kw_only=True):
    """Statistics of CPU.

    Attributes:
        actual_frequency: Actual frequency of CPU during step
    """

    actual_frequency: int | None | Unset = UNSET


class StepStatisticsEnergy(Model, kw_only=True):
    """Statistics of energy.

    Attributes:
        consumed: Energy consumed during step
    """

    consumed: int | None | Unset = UNSET


class StepStatistics(Model, kw_only=True):
    """Statistics of job step.

    Attributes:
        CPU: Statistics of CPU
        energy: Statistics of energy
    """

    CPU: StepStatisticsCPU | Unset = UNSET
    energy: StepStatisticsEnergy | Unset = UNSET


class StepStepHet(Model, kw_only=True):
    """Heterogeneous job details.

    Attributes:
        component: Parent HetJob component id
    """

    component: int | None | Unset = UNSET


class StepStep(Model, kw_only=True):
    """Step details.

    Attributes:
        job_id: Parent job id
        het: Heterogeneous job details
        name: Step name
        id: Number of the step, or "batch", "extern", "interactive", "pending".
    """

    job_id: int | None | Unset = UNSET
    het: StepStepHet | Unset = UNSET
    name: str | None | Unset = UNSET
    id: int | str | Unset = UNSET


class StepTask(Model, kw_only=True):
    """Slurm's `task`.

    Attributes:
        distribution: How tasks were laid out.
    """

    distribution: str | None | Unset = UNSET


class StepTasks(Model, kw_only=True):
    """Task properties.

    Attributes:
        count: Number of tasks in step
    """

    count: int | None | Unset = UNSET


class StepTimeSystem(Model, kw_only=True):
    """System time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the system on behalf of the process (in kernel mode), in seconds
        microseconds: Total number of CPU-seconds used by the system on behalf of the process (in kernel mode), in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET


class StepTimeTotal(Model, kw_only=True):
    """System time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the job, in seconds
        microseconds: Total number of CPU-seconds used by the job, in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET


class StepTimeUser(Model, kw_only=True):
    """User land time values.

    Attributes:
        seconds: Total number of CPU-seconds used by the job in user land, in seconds
        microseconds: Total number of CPU-seconds used by the job in user land, in microseconds
    """

    seconds: int | None | Unset = UNSET
    microseconds: int | None | Unset = UNSET


class StepTime(Model, kw_only=True):
    """Time properties.

    Attributes:
        elapsed: Total time elapsed
        end: Timestamp of when job ended
        start: Timestamp of when job started
        suspended: Timestamp of when job last suspended
        system: System time values
        total: System time values
        user: User land time values
    """

    elapsed: int | None | Unset = UNSET
    end: int | None | Unset = UNSET
    start: int | None | Unset = UNSET
    suspended: int | None | Unset = UNSET
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

    type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    id: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    task: int | None | Unset = UNSET
    node: str | None | Unset = UNSET


class StepTresConsumed(Model, kw_only=True):
    """TRES requested for job.

    Attributes:
        average: TRES list of attributes
        total: TRES list of attributes
    """

    average: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET
    max: list[StepTresNct] | Unset = UNSET
    min: list[StepTresNct] | Unset = UNSET


class StepTresRequested(Model, kw_only=True):
    """TRES requested for job.

    Attributes:
        average: TRES list of attributes
        total: TRES list of attributes
    """

    average: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET
    max: list[StepTresNct] | Unset = UNSET
    min: list[StepTresNct] | Unset = UNSET


class StepTres(Model, kw_only=True):
    """TRES usage.

    Attributes:
        requested: TRES requested for job
        consumed: TRES requested for job
        allocated: TRES list of attributes
    """

    requested: StepTresRequested | Unset = UNSET
    consumed: StepTresConsumed | Unset = UNSET
    allocated: list[Tres] | Unset = UNSET


class Step(Model, kw_only=True):
    """Slurm's `step`.

    Attributes:
        time: Time properties
        nodes: Node details
        tasks: Task properties
        pid: First process PID
        CPU: CPU properties
        kill_request_user: User who requested job killed
        state: State of job step
        statistics: Statistics of job step
        step: Step details
        tres: TRES usage
    """

    time: StepTime | Unset = UNSET
    exit_code: ProcessExitCodeVerbose | Unset = UNSET
    nodes: StepNodes | Unset = UNSET
    tasks: StepTasks | Unset = UNSET
    pid: str | None | Unset = UNSET
    CPU: StepCPU | Unset = UNSET
    kill_request_user: str | None | Unset = UNSET
    state: str | None | Unset = UNSET
    statistics: StepStatistics | Unset = UNSET
    step: StepStep | Unset = UNSET
    tres: StepTres | Unset = UNSET
    task: StepTask | Unset = UNSET


class WckeyTagStruct(Model, kw_only=True):
    """Job assigned wckey details.

    Attributes:
        wckey: Job assigned wckey
        flags: wckey flags
    """

    wckey: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET


class Job(Model, kw_only=True):
    """Single job description.

    Attributes:
        account: Account charged by job
        comment: Job comments by type
        allocation_nodes: Nodes allocated to job
        array: Array properties (optional)
        time: Time properties
        cluster: Assigned cluster
        constraints: Constraints on job
        flags: List of properties of job
        group: User's group to run job
        het: Heterogeneous Job details (optional)
        job_id: Job id
        name: Assigned job name
        mcs: Multi-Category Security
        nodes: List of nodes allocated for job
        partition: Assigned job's partition
        priority: Priority
        qos: Assigned qos name
        required: Job run requirements
        kill_request_user: User who requested job killed
        reservation: Reservation usage details
        state: State properties of job
        steps: Job step description
        tres: TRES settings
        user: Job user
        wckey: Job assigned wckey details
        working_directory: Directory where job was initially started
        container: absolute path to OCI container bundle
    """

    account: str | None | Unset = UNSET
    comment: JobComment | Unset = UNSET
    allocation_nodes: int | None | Unset = UNSET
    array: JobArray | Unset = UNSET
    time: JobTime | Unset = UNSET
    association: AssocShort | None | Unset = UNSET
    cluster: str | None | Unset = UNSET
    constraints: str | None | Unset = UNSET
    derived_exit_code: ProcessExitCodeVerbose | Unset = UNSET
    exit_code: ProcessExitCodeVerbose | Unset = UNSET
    flags: list[str] | Unset = UNSET
    group: str | None | Unset = UNSET
    het: JobHet | Unset = UNSET
    job_id: int | None | Unset = UNSET
    name: str | None | Unset = UNSET
    mcs: JobMcs | Unset = UNSET
    nodes: str | None | Unset = UNSET
    partition: str | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    qos: str | None | Unset = UNSET
    required: JobRequired | Unset = UNSET
    kill_request_user: str | None | Unset = UNSET
    reservation: JobReservation | Unset = UNSET
    state: JobState | Unset = UNSET
    steps: list[Step] | Unset = UNSET
    tres: JobTres | Unset = UNSET
    user: str | None | Unset = UNSET
    wckey: WckeyTagStruct | None | Unset = UNSET
    working_directory: str | None | Unset = UNSET
    container: str | None | Unset = UNSET


class OpenapiSlurmdbdJobsResp(Model, kw_only=True):
    """Slurm's `openapi_slurmdbd_jobs_resp`.

    Attributes:
        errors: Slurm errors
        jobs: Array of jobs
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    jobs: list[Job] | Unset = UNSET
