from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocSharesObjWrapFairshare(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_shares_obj_wrap_fairshare`.

    Attributes:
        factor: Fairshare factor
        level: Fairshare factor at this level. Infinite where nothing was used yet: then it is the word Infinity, which JSON does not have, and only lenient parsers read the answer.
    """

    factor: float | Unset = UNSET
    level: float | Unset = UNSET
