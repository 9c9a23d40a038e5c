from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxJobsPer(Model, kw_only=True):
    """Max jobs per settings.

    Attributes:
        wall_clock: Time limit of a job (minutes; MaxWall).
        accruing: As above for the association and its children (GrpJobsAccrue).
        count: As above for the association and its children (GrpJobs).
        submitted: As above for the association and its children (GrpSubmitJobs).
    """

    wall_clock: int | None | Unset = UNSET
    accruing: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
    submitted: int | None | Unset = UNSET
