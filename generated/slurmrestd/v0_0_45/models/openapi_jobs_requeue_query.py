from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobsRequeueQuery(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_jobs_requeue_query`.

    Attributes:
        jobs: (Slurm does not say)
        flags: Requeue flags
    """

    jobs: list[str]
    flags: list[str] | Unset = UNSET
