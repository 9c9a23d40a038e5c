from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobAllocResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_alloc_resp`.

    Attributes:
        job_id: Submitted Job ID
        job_submit_user_msg: Job submission user message
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    job_id: int | Unset = UNSET
    job_submit_user_msg: str | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


from .openapi_error_2 import OpenapiError2  # noqa: E402
from .openapi_meta_2 import OpenapiMeta2  # noqa: E402
from .openapi_warning_2 import OpenapiWarning2  # noqa: E402
