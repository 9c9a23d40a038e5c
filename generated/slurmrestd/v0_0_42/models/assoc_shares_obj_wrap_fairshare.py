from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocSharesObjWrapFairshare(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_shares_obj_wrap_fairshare`.

    Attributes:
        factor: (Slurm does not say)
        level: (Slurm does not say)
    """

    factor: Float64NoValStruct | Unset = UNSET
    level: Float64NoValStruct | Unset = UNSET


from .float_64_no_val_struct import Float64NoValStruct  # noqa: E402
