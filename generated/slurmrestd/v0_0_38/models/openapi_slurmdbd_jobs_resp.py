from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdJobsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_jobs_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        jobs: Array of jobs
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    jobs: list[Job] | Unset = UNSET


from .job import Job  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
