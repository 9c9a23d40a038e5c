from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import OpenapiError2, OpenapiWarning2, Uint32NoValStruct
from .job_desc_msg import JobDescMsg
from .openapi_meta_2 import OpenapiMeta2
from .uint_32_no_val_struct_2 import Uint32NoValStruct2


class JobAllocReq(Model, kw_only=True):
    """Slurm's `job_alloc_req`.

    Attributes:
        hetjob: HetJob description
    """

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
        jobs: List of jobs to signal
        partition: Filter jobs to a specific partition
        qos: Filter jobs to a specific QOS
        reservation: Filter jobs to a specific reservation
        signal: Signal to send to jobs
        job_state: Filter jobs to a specific state
        user_id: Filter jobs to a specific numeric user id Ignored by the server: alone it is refused (2173), beside other conditions it excludes nothing, so that an administrator signals the jobs of other users too; user_name works.
        user_name: Filter jobs to a specific user name
        wckey: Filter jobs to a specific wckey
        nodes: Filter jobs to a set of nodes CRASHES slurmrestd: a list that Slurm can't read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.
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

    CRASHES_SERVER = {
        "nodes": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.'
    }
    """Properties that must not be sent, and why."""

    HARMLESS = {"nodes": {"format": "hostlist"}}
    """What those of them look like that may be sent all the same."""


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
    """List of jobs signal responses.

    Attributes:
        step_id: Job or Step ID that signaling failed
        job_id: Request specific job priority
    """

    step_id: str
    job_id: Uint32NoValStruct2
    error: KillJobsRespJobError | Unset = UNSET
    federation: KillJobsRespJobFederation | Unset = UNSET


class OpenapiJobAllocResp(Model, kw_only=True):
    """Slurm's `openapi_job_alloc_resp`.

    Attributes:
        job_id: Submitted Job ID
        job_submit_user_msg: Job submission user message
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    job_id: int | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiJobPostResponse(Model, kw_only=True):
    """Slurm's `openapi_job_post_response`.

    Attributes:
        results: Job update results
        job_id: First updated Job ID - Use results instead
        step_id: First updated Step ID - Use results instead
        job_submit_user_msg: First updated Job submission user message - Use results instead
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    results: list[JobArrayResponseMsgEntry] | None | Unset = UNSET
    job_id: str | Unset = UNSET
    step_id: str | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class OpenapiKillJobsResp(Model, kw_only=True):
    """Slurm's `openapi_kill_jobs_resp`.

    Attributes:
        status: resultant status of signal request
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    status: list[KillJobsRespJob] | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


class UpdateNodeMsg(Model, kw_only=True):
    """Slurm's `update_node_msg`.

    Attributes:
        comment: Arbitrary comment
        cpu_bind: Default method for binding tasks to allocated CPUs
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        features: Available features; all active ones must be among them.
        features_act: Currently active features
        gres: Generic resources
        address: One for every node that is updated. CRASHES slurmrestd: a list that Slurm can't read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.
        hostname: One for every node that is updated. CRASHES slurmrestd: a list that Slurm can't read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.
        name: NodeName CRASHES slurmrestd: a list that Slurm can't read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.
        state: New state to assign to the node; RESUME and UNDRAIN take one away. FUTURE removes it from answers.
        reason: Reason for node being DOWN or DRAINING
        reason_uid: User ID to associate with the reason (needed if user root is sending message) Ignored by the server: whoever sends the request is shown as having set the reason.
        resume_after: Number of shares allocated
        weight: Number of shares allocated
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
    weight: Uint32NoValStruct | Unset = UNSET

    CRASHES_SERVER = {
        "address": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.',
        "hostname": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.',
        "name": 'a list that Slurm can\'t read ("mel[3-1]", "mel[a]", "mel[1", "mel[1-70000]") ends slurmrestd with a segmentation fault.',
    }
    """Properties that must not be sent, and why."""

    HARMLESS = {"address": {"format": "hostlist"}, "hostname": {"format": "hostlist"}, "name": {"format": "hostlist"}}
    """What those of them look like that may be sent all the same."""
