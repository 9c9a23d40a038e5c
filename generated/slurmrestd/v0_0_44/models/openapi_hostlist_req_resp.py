from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiHostlistReqResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_hostlist_req_resp`.

    Attributes:
        hostlist: Hostlist expression string (Hostlist expression string)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    hostlist: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
