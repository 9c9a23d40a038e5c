from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta


class OpenapiResp(Model, kw_only=True):
    """Slurm's `openapi_resp`.

    Attributes:
        errors: Slurm errors
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
