from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


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


from .job_array_limits import JobArrayLimits  # noqa: E402
