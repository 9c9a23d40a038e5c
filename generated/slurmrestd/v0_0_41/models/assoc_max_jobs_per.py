from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxJobsPer(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_jobs_per`.

    Attributes:
        count: Number of shares allocated
        accruing: Number of shares allocated
        submitted: Number of shares allocated
        wall_clock: Number of shares allocated
    """

    count: Uint32NoValStruct | Unset = UNSET
    accruing: Uint32NoValStruct | Unset = UNSET
    submitted: Uint32NoValStruct | Unset = UNSET
    wall_clock: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
