from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobInfoResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_info_resp`.

    Attributes:
        jobs: List of jobs
        last_backfill: TRES value
        last_update: TRES value
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    jobs: list[JobInfo] | Unset = UNSET
    last_backfill: Uint64NoValStruct | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .job_info import JobInfo  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
