from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SharesRespMsg(Model, kw_only=True):
    """Slurm's `/components/schemas/shares_resp_msg`.

    Attributes:
        shares: (Slurm does not say)
        total_shares: Total number of shares
    """

    shares: list[AssocSharesObjWrap] | Unset = UNSET
    total_shares: int | Unset = UNSET


from .assoc_shares_obj_wrap import AssocSharesObjWrap  # noqa: E402
