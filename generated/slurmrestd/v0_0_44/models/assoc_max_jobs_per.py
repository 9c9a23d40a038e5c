from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxJobsPer(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_jobs_per`.

    Attributes:
        count: (Slurm does not say)
        accruing: (Slurm does not say)
        submitted: (Slurm does not say)
        wall_clock: (Slurm does not say)
    """

    count: Uint32NoValStruct | Unset = UNSET
    accruing: Uint32NoValStruct | Unset = UNSET
    submitted: Uint32NoValStruct | Unset = UNSET
    wall_clock: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
