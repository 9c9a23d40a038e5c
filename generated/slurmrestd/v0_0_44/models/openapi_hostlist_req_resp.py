from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class OpenapiHostlistReqResp(Model, kw_only=True):
    """Slurm's `openapi_hostlist_req_resp`.

    Attributes:
        hostlist: Hostlist expression string (Hostlist expression string)
    """

    hostlist: str | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


class OpenapiHostnamesReqResp(Model, kw_only=True):
    """Slurm's `openapi_hostnames_req_resp`."""

    hostnames: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
