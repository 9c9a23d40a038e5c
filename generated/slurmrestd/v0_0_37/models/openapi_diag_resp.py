from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta


class StatsMsg(Model, kw_only=True):
    """Slurm statistics.

    Attributes:
        parts_packed: partition records packed
        req_time: generation time
        req_time_start: data since
        server_thread_count: Server thread count
        agent_queue_size: Agent queue size
        agent_count: Agent count
        agent_thread_count: Agent thread count
        dbd_agent_queue_size: DBD Agent queue size
        gettimeofday_latency: Latency for 1000 calls to gettimeofday()
        schedule_cycle_max: Main Schedule max cycle
        schedule_cycle_last: Main Schedule last cycle
        schedule_cycle_total: Main Schedule cycle iterations
        schedule_cycle_mean: Average time for Schedule Max cycle
        schedule_cycle_mean_depth: Average depth for Schedule Max cycle
        schedule_cycle_per_minute: Main Schedule Cycles per minute
        schedule_queue_length: Main Schedule Last queue length
        jobs_submitted: Job submitted
        jobs_started: Job started
        jobs_completed: Job completed
        jobs_canceled: Job cancelled
        jobs_failed: Job failed
        jobs_pending: Job pending
        jobs_running: Job running
        job_states_ts: Job states timestamp
        bf_backfilled_jobs: Total backfilled jobs (since last slurm start)
        bf_last_backfilled_jobs: Total backfilled jobs (since last stats cycle start)
        bf_backfilled_het_jobs: Total backfilled heterogeneous job components
        bf_cycle_counter: Backfill Schedule Total cycles
        bf_cycle_mean: Backfill Schedule Mean cycle
        bf_cycle_max: Backfill Schedule Max cycle time
        bf_last_depth: Backfill Schedule Last depth cycle
        bf_last_depth_try: Backfill Schedule Mean cycle (try sched)
        bf_depth_mean: Backfill Schedule Depth Mean
        bf_depth_mean_try: Backfill Schedule Depth Mean (try sched)
        bf_cycle_last: Backfill Schedule Last cycle time
        bf_queue_len: Backfill Schedule Last queue length
        bf_queue_len_mean: Backfill Schedule Mean queue length
        bf_when_last_cycle: Last cycle timestamp
        bf_active: Backfill Schedule currently active
    """

    parts_packed: int | None | Unset = UNSET
    req_time: int | None | Unset = UNSET
    req_time_start: int | None | Unset = UNSET
    server_thread_count: int | None | Unset = UNSET
    agent_queue_size: int | None | Unset = UNSET
    agent_count: int | None | Unset = UNSET
    agent_thread_count: int | None | Unset = UNSET
    dbd_agent_queue_size: int | None | Unset = UNSET
    gettimeofday_latency: int | None | Unset = UNSET
    schedule_cycle_max: int | None | Unset = UNSET
    schedule_cycle_last: int | None | Unset = UNSET
    schedule_cycle_total: int | None | Unset = UNSET
    schedule_cycle_mean: int | None | Unset = UNSET
    schedule_cycle_mean_depth: int | None | Unset = UNSET
    schedule_cycle_per_minute: int | None | Unset = UNSET
    schedule_queue_length: int | None | Unset = UNSET
    jobs_submitted: int | None | Unset = UNSET
    jobs_started: int | None | Unset = UNSET
    jobs_completed: int | None | Unset = UNSET
    jobs_canceled: int | None | Unset = UNSET
    jobs_failed: int | None | Unset = UNSET
    jobs_pending: int | None | Unset = UNSET
    jobs_running: int | None | Unset = UNSET
    job_states_ts: int | None | Unset = UNSET
    bf_backfilled_jobs: int | None | Unset = UNSET
    bf_last_backfilled_jobs: int | None | Unset = UNSET
    bf_backfilled_het_jobs: int | None | Unset = UNSET
    bf_cycle_counter: int | None | Unset = UNSET
    bf_cycle_mean: int | None | Unset = UNSET
    bf_cycle_max: int | None | Unset = UNSET
    bf_last_depth: int | None | Unset = UNSET
    bf_last_depth_try: int | None | Unset = UNSET
    bf_depth_mean: int | None | Unset = UNSET
    bf_depth_mean_try: int | None | Unset = UNSET
    bf_cycle_last: int | None | Unset = UNSET
    bf_queue_len: int | None | Unset = UNSET
    bf_queue_len_mean: int | None | Unset = UNSET
    bf_when_last_cycle: int | None | Unset = UNSET
    bf_active: bool | Unset = UNSET


class OpenapiDiagResp(Model, kw_only=True):
    """Slurm's `openapi_diag_resp`.

    Attributes:
        errors: slurm errors
        statistics: Slurm statistics
    """

    errors: list[OpenapiError] | Unset = UNSET
    statistics: StatsMsg | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
