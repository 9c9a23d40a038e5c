from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobArray(Model, kw_only=True):
    """Slurm's `/components/schemas/job_array`.

    Attributes:
        job_id: Job ID of job array, or 0 if N/A
        limits: (Slurm does not say)
        task_id: Number of shares allocated
        task: String expression of task IDs in this record
    """

    job_id: int | Unset = UNSET
    limits: JobArrayLimits | Unset = UNSET
    task_id: Uint32NoValStruct | Unset = UNSET
    task: str | Unset = UNSET


from .job_array_limits import JobArrayLimits  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
