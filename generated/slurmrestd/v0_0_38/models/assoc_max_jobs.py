from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxJobs(Model):
    """Max jobs settings.

    Attributes:
        per: Max jobs per settings
    """

    per: AssocMaxJobsPer | Unset = UNSET


from .assoc_max_jobs_per import AssocMaxJobsPer  # noqa: E402
