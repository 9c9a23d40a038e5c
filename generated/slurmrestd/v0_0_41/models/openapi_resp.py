from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import OpenapiError, OpenapiWarning
from .openapi_meta import OpenapiMeta


class OpenapiResp(Model, kw_only=True):
    """Slurm's `openapi_resp`.

    Attributes:
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
