from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ScheduleExitFields(Model, kw_only=True):
    """Slurm's `/components/schemas/schedule_exit_fields`.

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
