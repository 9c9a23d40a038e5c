from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Job(Model, kw_only=True):
    """Single job description.

    Attributes:
        account: Account charged by job
        comment: Job comments by type
        allocation_nodes: Nodes allocated to job
        array: Array properties (optional)
        time: Time properties
        association: (Slurm does not say)
        cluster: Assigned cluster
        constraints: Constraints on job
        derived_exit_code: (Slurm does not say)
        exit_code: (Slurm does not say)
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
from .wckey_tag_struct import WckeyTagStruct  # noqa: E402
