from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocSharesObjWrap(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_shares_obj_wrap`.

    Attributes:
        id: Association ID
        cluster: Cluster name
        name: Share name
        parent: Parent name
        partition: Partition name
        shares_normalized: 64 bit floating point number with flags
        shares: Integer number with flags
        tres: (Slurm does not say)
        effective_usage: Effective, normalized usage
        usage_normalized: 64 bit floating point number with flags
        usage: Measure of tresbillableunits usage
        fairshare: (Slurm does not say)
        type: (Slurm does not say)
    """

    id: int | Unset = UNSET
    cluster: str | Unset = UNSET
    name: str | Unset = UNSET
    parent: str | Unset = UNSET
    partition: str | Unset = UNSET
    shares_normalized: Float64NoValStruct | Unset = UNSET
    shares: Uint32NoValStruct | Unset = UNSET
    tres: AssocSharesObjWrapTres | Unset = UNSET
    effective_usage: float | Unset = UNSET
    usage_normalized: Float64NoValStruct | Unset = UNSET
    usage: int | Unset = UNSET
    fairshare: AssocSharesObjWrapFairshare | Unset = UNSET
    type: list[str] | Unset = UNSET


from .assoc_shares_obj_wrap_fairshare import AssocSharesObjWrapFairshare  # noqa: E402
from .assoc_shares_obj_wrap_tres import AssocSharesObjWrapTres  # noqa: E402
from .float_64_no_val_struct import Float64NoValStruct  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
