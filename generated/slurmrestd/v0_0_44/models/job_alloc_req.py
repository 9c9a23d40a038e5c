from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Tres, Uint32NoValStruct, Uint64NoValStruct
from .job_desc_msg import JobDescMsg
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class JobAllocReq(Model, kw_only=True):
    """Slurm's `job_alloc_req`."""

    hetjob: list[JobDescMsg] | Unset = UNSET
    job: JobDescMsg | Unset = UNSET


class JobArrayResponseMsgEntry(Model, kw_only=True):
    """Slurm's `job_array_response_msg_entry`.

    Attributes:
        job_id: Job ID for updated job
        step_id: Step ID for updated job
        error: Verbose update status or error
        error_code: Verbose update status or error
        why: Update response message
    """

    job_id: int | Unset = UNSET
    step_id: str | Unset = UNSET
    error: str | Unset = UNSET
    error_code: int | Unset = UNSET
    why: str | Unset = UNSET


class KillJobsMsg(Model, kw_only=True):
    """Slurm's `kill_jobs_msg`.

    Attributes:
        account: Filter jobs to a specific account
        flags: How to signal; other than the rest it is no condition, whatever its name.
        job_name: Filter jobs to a specific name
        partition: Filter jobs to a specific partition
        qos: Filter jobs to a specific QOS
        reservation: Filter jobs to a specific reservation
        signal: Signal to send to jobs
        job_state: Filter jobs to a specific state
        user_id: Filter jobs to a specific numeric user id Ignored by the server: alone it is refused (2173), beside other conditions it excludes nothing, so that an administrator signals the jobs of other users too; user_name works.
        user_name: Filter jobs to a specific user name
        wckey: Filter jobs to a specific wckey
    """

    account: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    job_name: str | Unset = UNSET
    jobs: list[str] | Unset = UNSET
    partition: str | Unset = UNSET
    qos: str | Unset = UNSET
    reservation: str | Unset = UNSET
    signal: str | Unset = UNSET
    job_state: list[str] | Unset = UNSET
    user_id: str | Unset = UNSET
    user_name: str | Unset = UNSET
    wckey: str | Unset = UNSET
    nodes: list[str] | Unset = UNSET


class KillJobsRespJobError(Model, kw_only=True):
    """Slurm's `kill_jobs_resp_job_error`.

    Attributes:
        string: String error encountered signaling job
        code: Numeric error encountered signaling job
        message: Error message why signaling job failed
    """

    string: str | Unset = UNSET
    code: int | Unset = UNSET
    message: str | Unset = UNSET


class KillJobsRespJobFederation(Model, kw_only=True):
    """Slurm's `kill_jobs_resp_job_federation`.

    Attributes:
        sibling: Name of federation sibling (may be empty for non-federation)
    """

    sibling: str | Unset = UNSET


class KillJobsRespJob(Model, kw_only=True):
    """Slurm's `kill_jobs_resp_job`.

    Attributes:
        step_id: Job or Step ID that signaling failed
    """

    step_id: str
    job_id: Uint32NoValStruct
    error: KillJobsRespJobError | Unset = UNSET
    federation: KillJobsRespJobFederation | Unset = UNSET


class OpenapiCreateNodeReq(Model, kw_only=True):
    """Slurm's `openapi_create_node_req`.

    Attributes:
        node_conf: Node configuration line
    """

    node_conf: str
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiJobAllocResp(Model, kw_only=True):
    """Slurm's `openapi_job_alloc_resp`.

    Attributes:
        job_id: Submitted Job ID
        job_submit_user_msg: Job submission user message
    """

    job_id: int | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiJobPostResponse(Model, kw_only=True):
    """Slurm's `openapi_job_post_response`.

    Attributes:
        results: Job update results (Job update results)
    """

    results: list[JobArrayResponseMsgEntry] | None | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiKillJobResp(Model, kw_only=True):
    """Slurm's `openapi_kill_job_resp`.

    Attributes:
        status: List of jobs signal responses
    """

    status: list[KillJobsRespJob] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiKillJobsResp(Model, kw_only=True):
    """Slurm's `openapi_kill_jobs_resp`.

    Attributes:
        status: List of jobs signal responses
    """

    status: list[KillJobsRespJob] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class ReservationDescMsgPurgeCompleted(Model, kw_only=True):
    """Slurm's `reservation_desc_msg_purge_completed`."""

    time: Uint32NoValStruct | Unset = UNSET


class ReservationDescMsg(Model, kw_only=True):
    """Slurm's `reservation_desc_msg`.

    Attributes:
        burst_buffer: BurstBuffer
        comment: Arbitrary string Not shown in answers: no field of a reservation has it.
        features: Requested node features. Multiple values may be "&" separated if all features are required (AND operation) or separated by "|" if any of the specified features are required (OR operation). Parenthesis are also supported for features to be ANDed together with counts of nodes having the specified features.
        flags: Flags associated with this reservation. Note, to remove flags use "NO_" prefixed flag excluding NO_HOLD_JOBS_AFTER_END
        name: ReservationName
        partition: Partition used to reserve nodes from. This will attempt to allocate all nodes in the specified partition unless you request fewer resources than are available with core_cnt, node_cnt or tres.
    """

    accounts: list[str] | Unset = UNSET
    burst_buffer: str | Unset = UNSET
    comment: str | Unset = UNSET
    core_count: Uint32NoValStruct | Unset = UNSET
    duration: Uint32NoValStruct | Unset = UNSET
    end_time: Uint64NoValStruct | Unset = UNSET
    features: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    groups: list[str] | Unset = UNSET
    licenses: list[str] | Unset = UNSET
    max_start_delay: Uint32NoValStruct | Unset = UNSET
    name: str | Unset = UNSET
    node_count: Uint32NoValStruct | Unset = UNSET
    node_list: list[str] | Unset = UNSET
    partition: str | Unset = UNSET
    purge_completed: ReservationDescMsgPurgeCompleted | Unset = UNSET
    start_time: Uint64NoValStruct | Unset = UNSET
    tres: list[Tres] | Unset = UNSET
    users: list[str] | Unset = UNSET


class OpenapiReservationModResp(Model, kw_only=True):
    """Slurm's `openapi_reservation_mod_resp`."""

    reservations: list[ReservationDescMsg] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class ReservationModReq(Model, kw_only=True):
    """Slurm's `reservation_mod_req`."""

    reservations: list[ReservationDescMsg] | Unset = UNSET


class UpdateNodeMsg(Model, kw_only=True):
    """Slurm's `update_node_msg`.

    Attributes:
        comment: Arbitrary comment
        cpu_bind: Default method for binding tasks to allocated CPUs
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        gres: Generic resources
        state: New state to assign to the node; RESUME and UNDRAIN take one away. FUTURE removes it from answers.
        reason: Reason for node being DOWN or DRAINING
        reason_uid: User ID to associate with the reason (needed if user root is sending message) Ignored by the server: whoever sends the request is shown as having set the reason.
        topology_str: Topology
    """

    comment: str | Unset = UNSET
    cpu_bind: int | Unset = UNSET
    extra: str | Unset = UNSET
    features: list[str] | Unset = UNSET
    features_act: list[str] | Unset = UNSET
    gres: str | Unset = UNSET
    address: list[str] | Unset = UNSET
    hostname: list[str] | Unset = UNSET
    name: list[str] | Unset = UNSET
    state: list[str] | Unset = UNSET
    reason: str | Unset = UNSET
    reason_uid: str | Unset = UNSET
    resume_after: Uint32NoValStruct | Unset = UNSET
    topology_str: str | Unset = UNSET
    weight: Uint32NoValStruct | Unset = UNSET
