from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocSharesObjWrapFairshare(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_shares_obj_wrap_fairshare`.

    Attributes:
        factor: Fairshare factor
        level: Fairshare factor at this level; stored on an assoc as a long double, but that is not needed for display in sshare
    """

    factor: float | Unset = UNSET
    level: float | Unset = UNSET
