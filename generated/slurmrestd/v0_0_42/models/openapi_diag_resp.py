from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class BfExitFields(Model, kw_only=True):
    """Slurm's `bf_exit_fields`.

    Attributes:
        end_job_queue: Reached end of queue
        bf_max_job_start: Reached number of jobs allowed to start
        bf_max_job_test: Reached number of jobs allowed to be tested
        bf_max_time: Reached maximum allowed scheduler time
        bf_node_space_size: Reached table size limit
        state_changed: System state changed
    """

    end_job_queue: int | Unset = UNSET
    bf_max_job_start: int | Unset = UNSET
    bf_max_job_test: int | Unset = UNSET
    bf_max_time: int | Unset = UNSET
    bf_node_space_size: int | Unset = UNSET
    state_changed: int | Unset = UNSET


class ScheduleExitFields(Model, kw_only=True):
    """Slurm's `schedule_exit_fields`.

    Attributes:
        end_job_queue: Reached end of queue
        default_queue_depth: Reached number of jobs allowed to be tested
        max_job_start: Reached number of jobs allowed to start
        max_rpc_cnt: Reached RPC limit
        max_sched_time: Reached maximum allowed scheduler time
        licenses: Blocked on licenses
    """

    end_job_queue: int | Unset = UNSET
    default_queue_depth: int | Unset = UNSET
    max_job_start: int | Unset = UNSET
    max_rpc_cnt: int | Unset = UNSET
    max_sched_time: int | Unset = UNSET
    licenses: int | Unset = UNSET


class StatsMsgRpcDump(Model, kw_only=True):
    """Slurm's `stats_msg_rpc_dump`.

    Attributes:
        type_id: Message type as integer
        message_type: Message type as string
    """

    type_id: int
    message_type: str
    count: list[str]


class StatsMsgRpcQueue(Model, kw_only=True):
    """Slurm's `stats_msg_rpc_queue`.

    Attributes:
        type_id: Message type as integer
        message_type: Message type as string
        count: Number of pending RPCs queued
    """

    type_id: int
    message_type: str
    count: int


class StatsMsgRpcType(Model, kw_only=True):
    """Slurm's `stats_msg_rpc_type`.

    Attributes:
        type_id: Message type as integer
        message_type: Message type as string
        count: Number of RPCs received
        queued: Number of RPCs queued
        dropped: Number of RPCs dropped
        cycle_last: Number of RPCs processed within the last RPC queue cycle
        cycle_max: Maximum number of RPCs processed within a RPC queue cycle since start
        total_time: Total time spent processing RPC in seconds
    """

    type_id: int
    message_type: str
    count: int
    queued: int
    dropped: int
    cycle_last: int
    cycle_max: int
    total_time: int
    average_time: Uint64NoValStruct


class StatsMsgRpcUser(Model, kw_only=True):
    """Slurm's `stats_msg_rpc_user`.

    Attributes:
        user_id: User ID (numeric)
        user: User name
        count: Number of RPCs received
        total_time: Total time spent processing RPC in seconds
    """

    user_id: int
    user: str
    count: int
    total_time: int
    average_time: Uint64NoValStruct


class StatsMsg(Model, kw_only=True):
    """Slurm's `stats_msg`.

    Attributes:
        parts_packed: Zero if only RPC statistic included
        server_thread_count: Number of current active slurmctld threads
        agent_queue_size: Number of enqueued outgoing RPC requests in an internal retry list
        agent_count: Number of agent threads
        agent_thread_count: Total number of active threads created by all agent threads
        dbd_agent_queue_size: Number of messages for SlurmDBD that are queued
        gettimeofday_latency: Latency of 1000 calls to the gettimeofday() syscall in microseconds, as measured at controller startup
        schedule_cycle_max: Max time of any scheduling cycle in microseconds since last reset
        schedule_cycle_last: Time in microseconds for last scheduling cycle
        schedule_cycle_sum: Total run time in microseconds for all scheduling cycles since last reset
        schedule_cycle_total: Number of scheduling cycles since last reset
        schedule_cycle_mean: Mean time in microseconds for all scheduling cycles since last reset
        schedule_cycle_mean_depth: Mean of the number of jobs processed in a scheduling cycle
        schedule_cycle_per_minute: Number of scheduling executions per minute
        schedule_cycle_depth: Total number of jobs processed in scheduling cycles
        schedule_queue_length: Number of jobs pending in queue
        jobs_submitted: Number of jobs submitted since last reset
        jobs_started: Number of jobs started since last reset
        jobs_completed: Number of jobs completed since last reset
        jobs_canceled: Number of jobs canceled since the last reset
        jobs_failed: Number of jobs failed due to slurmd or other internal issues since last reset
        jobs_pending: Number of jobs pending at the time of listed in job_state_ts
        jobs_running: Number of jobs running at the time of listed in job_state_ts
        bf_backfilled_jobs: Number of jobs started through backfilling since last slurm start
        bf_last_backfilled_jobs: Number of jobs started through backfilling since last reset
        bf_backfilled_het_jobs: Number of heterogeneous job components started through backfilling since last Slurm start
        bf_cycle_counter: Number of backfill scheduling cycles since last reset
        bf_cycle_mean: Mean time in microseconds of backfilling scheduling cycles since last reset
        bf_depth_mean: Mean number of eligible to run jobs processed during all backfilling scheduling cycles since last reset
        bf_depth_mean_try: The subset of Depth Mean that the backfill scheduler attempted to schedule
        bf_cycle_sum: Total time in microseconds of backfilling scheduling cycles since last reset
        bf_cycle_last: Execution time in microseconds of last backfill scheduling cycle
        bf_cycle_max: Execution time in microseconds of longest backfill scheduling cycle
        bf_last_depth: Number of processed jobs during last backfilling scheduling cycle
        bf_last_depth_try: Number of processed jobs during last backfilling scheduling cycle that had a chance to start using available resources
        bf_depth_sum: Total number of jobs processed during all backfilling scheduling cycles since last reset
        bf_depth_try_sum: Subset of bf_depth_sum that the backfill scheduler attempted to schedule
        bf_queue_len: Number of jobs pending to be processed by backfilling algorithm
        bf_queue_len_mean: Mean number of jobs pending to be processed by backfilling algorithm
        bf_queue_len_sum: Total number of jobs pending to be processed by backfilling algorithm since last reset
        bf_table_size: Number of different time slots tested by the backfill scheduler in its last iteration
        bf_table_size_sum: Total number of different time slots tested by the backfill scheduler
        bf_table_size_mean: Mean number of different time slots tested by the backfill scheduler
        bf_active: Backfill scheduler currently running
        rpcs_by_message_type: RPCs by type
        rpcs_by_user: RPCs by user
        pending_rpcs: Pending RPCs
        pending_rpcs_by_hostlist: Pending RPCs by hostlist
    """

    parts_packed: int | Unset = UNSET
    req_time: Uint64NoValStruct | Unset = UNSET
    req_time_start: Uint64NoValStruct | Unset = UNSET
    server_thread_count: int | Unset = UNSET
    agent_queue_size: int | Unset = UNSET
    agent_count: int | Unset = UNSET
    agent_thread_count: int | Unset = UNSET
    dbd_agent_queue_size: int | Unset = UNSET
    gettimeofday_latency: int | Unset = UNSET
    schedule_cycle_max: int | Unset = UNSET
    schedule_cycle_last: int | Unset = UNSET
    schedule_cycle_sum: int | Unset = UNSET
    schedule_cycle_total: int | Unset = UNSET
    schedule_cycle_mean: int | Unset = UNSET
    schedule_cycle_mean_depth: int | Unset = UNSET
    schedule_cycle_per_minute: int | Unset = UNSET
    schedule_cycle_depth: int | Unset = UNSET
    schedule_exit: ScheduleExitFields | Unset = UNSET
    schedule_queue_length: int | Unset = UNSET
    jobs_submitted: int | Unset = UNSET
    jobs_started: int | Unset = UNSET
    jobs_completed: int | Unset = UNSET
    jobs_canceled: int | Unset = UNSET
    jobs_failed: int | Unset = UNSET
    jobs_pending: int | Unset = UNSET
    jobs_running: int | Unset = UNSET
    job_states_ts: Uint64NoValStruct | Unset = UNSET
    bf_backfilled_jobs: int | Unset = UNSET
    bf_last_backfilled_jobs: int | Unset = UNSET
    bf_backfilled_het_jobs: int | Unset = UNSET
    bf_cycle_counter: int | Unset = UNSET
    bf_cycle_mean: int | Unset = UNSET
    bf_depth_mean: int | Unset = UNSET
    bf_depth_mean_try: int | Unset = UNSET
    bf_cycle_sum: int | Unset = UNSET
    bf_cycle_last: int | Unset = UNSET
    bf_cycle_max: int | Unset = UNSET
    bf_exit: BfExitFields | Unset = UNSET
    bf_last_depth: int | Unset = UNSET
    bf_last_depth_try: int | Unset = UNSET
    bf_depth_sum: int | Unset = UNSET
    bf_depth_try_sum: int | Unset = UNSET
    bf_queue_len: int | Unset = UNSET
    bf_queue_len_mean: int | Unset = UNSET
    bf_queue_len_sum: int | Unset = UNSET
    bf_table_size: int | Unset = UNSET
    bf_table_size_sum: int | Unset = UNSET
    bf_table_size_mean: int | Unset = UNSET
    bf_when_last_cycle: Uint64NoValStruct | Unset = UNSET
    bf_active: bool | Unset = UNSET
    rpcs_by_message_type: list[StatsMsgRpcType] | Unset = UNSET
    rpcs_by_user: list[StatsMsgRpcUser] | Unset = UNSET
    pending_rpcs: list[StatsMsgRpcQueue] | Unset = UNSET
    pending_rpcs_by_hostlist: list[StatsMsgRpcDump] | Unset = UNSET


class OpenapiDiagResp(Model, kw_only=True):
    """Slurm's `openapi_diag_resp`."""

    statistics: StatsMsg | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
