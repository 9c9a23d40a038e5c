from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMax(Model, kw_only=True):
    """Max settings.

    Attributes:
        jobs: Max jobs settings
        per: Max per settings
        tres: Max TRES settings
    """

    jobs: AssocMaxJobs | Unset = UNSET
    per: AssocMaxPer | Unset = UNSET
    tres: AssocMaxTres | Unset = UNSET


from .assoc_max_jobs import AssocMaxJobs  # noqa: E402
from .assoc_max_per import AssocMaxPer  # noqa: E402
from .assoc_max_tres import AssocMaxTres  # noqa: E402
