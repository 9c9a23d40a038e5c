from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMax(Model):
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
