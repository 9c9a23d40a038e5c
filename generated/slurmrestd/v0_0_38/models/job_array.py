from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobArray(Model):
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
