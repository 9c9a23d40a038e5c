from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Float64NoValStruct, Uint32NoValStruct, Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class AssocSharesObjWrapFairshare(Model, kw_only=True):
    """Slurm's `assoc_shares_obj_wrap_fairshare`."""

    factor: Float64NoValStruct | Unset = UNSET
    level: Float64NoValStruct | Unset = UNSET


class SharesFloat128Tres(Model, kw_only=True):
    """Slurm's `shares_float128_tres`.

    Attributes:
        name: TRES name
        value: TRES value
    """

    name: str | Unset = UNSET
    value: float | Unset = UNSET


class SharesUint64Tres(Model, kw_only=True):
    """Slurm's `shares_uint64_tres`.

    Attributes:
        name: TRES name
    """

    name: str | Unset = UNSET
    value: Uint64NoValStruct | Unset = UNSET


class AssocSharesObjWrapTres(Model, kw_only=True):
    """Slurm's `assoc_shares_obj_wrap_tres`."""

    run_seconds: list[SharesUint64Tres] | Unset = UNSET
    group_minutes: list[SharesUint64Tres] | Unset = UNSET
    usage: list[SharesFloat128Tres] | Unset = UNSET


class AssocSharesObjWrap(Model, kw_only=True):
    """Slurm's `assoc_shares_obj_wrap`.

    Attributes:
        id: Association ID
        cluster: Cluster name
        name: Share name
        parent: Parent name
        partition: Partition name
        usage: Measure of tresbillableunits usage
        type: User or account association
    """

    id: int | Unset = UNSET
    cluster: str | Unset = UNSET
    name: str | Unset = UNSET
    parent: str | Unset = UNSET
    partition: str | Unset = UNSET
    shares_normalized: Float64NoValStruct | Unset = UNSET
    shares: Uint32NoValStruct | Unset = UNSET
    tres: AssocSharesObjWrapTres | Unset = UNSET
    effective_usage: Float64NoValStruct | Unset = UNSET
    usage_normalized: Float64NoValStruct | Unset = UNSET
    usage: int | Unset = UNSET
    fairshare: AssocSharesObjWrapFairshare | Unset = UNSET
    type: list[str] | Unset = UNSET


class SharesRespMsg(Model, kw_only=True):
    """Slurm's `shares_resp_msg`.

    Attributes:
        total_shares: Total number of shares
    """

    shares: list[AssocSharesObjWrap] | Unset = UNSET
    total_shares: int | Unset = UNSET


class OpenapiSharesResp(Model, kw_only=True):
    """Slurm's `openapi_shares_resp`."""

    shares: SharesRespMsg | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
