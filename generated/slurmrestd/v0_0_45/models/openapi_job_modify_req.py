from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiJobModifyReq(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_job_modify_req`.

    Attributes:
        job_id_list: (Slurm does not say)
        job_rec: (Slurm does not say)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    job_id_list: list[str]
    job_rec: JobModify
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .job_modify import JobModify  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
