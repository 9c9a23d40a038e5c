from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Job(Model, kw_only=True):
    """Slurm's `/components/schemas/job`.

    Attributes:
        account: Account the job ran under
        comment: (Slurm does not say)
        allocation_nodes: List of nodes allocated to the job
        array: (Slurm does not say)
        association: (Slurm does not say)
        block: The name of the block to be used (used with Blue Gene systems)
        cluster: Cluster name
        constraints: Feature(s) the job requested as a constraint
        container: Absolute path to OCI container bundle
        sluid: SLUID (Slurm Lexicographically-sortable Unique ID)
        derived_exit_code: (Slurm does not say)
        time: (Slurm does not say)
        exclusive: Exclusive resource allocation mode requested for the job
        exit_code: (Slurm does not say)
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        failed_node: Name of node that caused job failure
        flags: Flags associated with this job
        group: Group ID of the user that owns the job
        het: (Slurm does not say)
        job_id: Job ID
        name: Job name
        licenses: License(s) required by the job
        mcs: (Slurm does not say)
        nodes: Node(s) allocated to the job
        oversubscribe: Oversubscribe mode requested for the job
        partition: Partition assigned to the job
        hold: Hold (true) or release (false) job (Job held)
        priority: (Slurm does not say)
        qos: Quality of Service assigned to the job
        qosreq: Requested QOS
        required: (Slurm does not say)
        kill_request_user: User ID that requested termination of the job
        restart_cnt: How many times this job has been requeued/restarted
        reservation: (Slurm does not say)
        script: Job batch script contents; only the first component in a HetJob is populated or honored
        segment_size: Requested segment size
        original_sluid: Original SLUID (Slurm Lexicographically-sortable Unique ID)
        stdin_expanded: Job stdin with expanded fields
        stdout_expanded: Job stdout with expanded fields
        stderr_expanded: Job stderr with expanded fields
        stdout: Path to stdout file
        stderr: Path to stderr file
        stdin: Path to stdin file
        state: (Slurm does not say)
        steps: (Slurm does not say)
        submit_line: Command used to submit the job
        tres: (Slurm does not say)
        used_gres: Generic resources used by job
        user: User that owns the job
        wckey: (Slurm does not say)
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
    sluid: str | Unset = UNSET
    derived_exit_code: ProcessExitCodeVerbose | Unset = UNSET
    time: JobTime | Unset = UNSET
    exclusive: str | Unset = UNSET
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
    oversubscribe: str | Unset = UNSET
    partition: str | Unset = UNSET
    hold: bool | Unset = UNSET
    priority: Uint32NoValStruct | Unset = UNSET
    qos: str | Unset = UNSET
    qosreq: str | Unset = UNSET
    required: JobRequired | Unset = UNSET
    kill_request_user: str | Unset = UNSET
    restart_cnt: int | Unset = UNSET
    reservation: JobReservation | Unset = UNSET
    script: str | Unset = UNSET
    segment_size: int | Unset = UNSET
    original_sluid: str | Unset = UNSET
    stdin_expanded: str | Unset = UNSET
    stdout_expanded: str | Unset = UNSET
    stderr_expanded: str | Unset = UNSET
    stdout: str | Unset = UNSET
    stderr: str | Unset = UNSET
    stdin: str | Unset = UNSET
    state: JobState | Unset = UNSET
    steps: list[Step] | Unset = UNSET
    submit_line: str | Unset = UNSET
    tres: JobTres | Unset = UNSET
    used_gres: str | Unset = UNSET
    user: str | Unset = UNSET
    wckey: WckeyTagStruct | Unset = UNSET
    working_directory: str | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
from .job_array import JobArray  # noqa: E402
from .job_comment import JobComment  # noqa: E402
from .job_het import JobHet  # noqa: E402
from .job_mcs import JobMcs  # noqa: E402
from .job_required import JobRequired  # noqa: E402
from .job_reservation import JobReservation  # noqa: E402
from .job_state import JobState  # noqa: E402
from .job_time import JobTime  # noqa: E402
from .job_tres import JobTres  # noqa: E402
from .process_exit_code_verbose import ProcessExitCodeVerbose  # noqa: E402
from .step import Step  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
from .wckey_tag_struct import WckeyTagStruct  # noqa: E402
