from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxJobs(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_jobs`.

    Attributes:
        per: (Slurm does not say)
        active: (Slurm does not say)
        accruing: (Slurm does not say)
        total: (Slurm does not say)
    """

    per: AssocMaxJobsPer | Unset = UNSET
    active: Uint32NoValStruct | Unset = UNSET
    accruing: Uint32NoValStruct | Unset = UNSET
    total: Uint32NoValStruct | Unset = UNSET


from .assoc_max_jobs_per import AssocMaxJobsPer  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
