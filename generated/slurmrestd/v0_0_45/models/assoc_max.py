from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMax(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max`.

    Attributes:
        jobs: (Slurm does not say)
        tres: (Slurm does not say)
        per: (Slurm does not say)
    """

    jobs: AssocMaxJobs | Unset = UNSET
    tres: AssocMaxTres | Unset = UNSET
    per: AssocMaxPer | Unset = UNSET


from .assoc_max_jobs import AssocMaxJobs  # noqa: E402
from .assoc_max_per import AssocMaxPer  # noqa: E402
from .assoc_max_tres import AssocMaxTres  # noqa: E402
