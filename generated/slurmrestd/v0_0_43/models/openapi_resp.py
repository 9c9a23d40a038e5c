from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class OpenapiResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_resp`.

    Attributes:
        meta: …
        errors: …
        warnings: …
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
