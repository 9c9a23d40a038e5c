from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class BfExitFields(Model, kw_only=True):
    """Slurm's `/components/schemas/bf_exit_fields`.

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
