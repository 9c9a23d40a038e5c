from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssociationUsage(Model, kw_only=True):
    """Association usage.

    Attributes:
        accrue_job_count: Jobs accuring priority
        group_used_wallclock: Group used wallclock time (s)
        fairshare_factor: Fairshare factor
        fairshare_shares: Fairshare shares
        normalized_priority: Currently active jobs
        normalized_shares: Normalized shares
        effective_normalized_usage: Effective normalized usage
        raw_usage: Raw usage
        job_count: Total jobs submitted
        fairshare_level: Fairshare level
        normalized_usage: Normalized usage.
        active_jobs: Number of active jobs.
    """

    accrue_job_count: int | None | Unset = UNSET
    group_used_wallclock: float | None | Unset = UNSET
    fairshare_factor: float | None | Unset = UNSET
    fairshare_shares: int | None | Unset = UNSET
    normalized_priority: float | None | Unset = UNSET
    normalized_shares: float | None | Unset = UNSET
    effective_normalized_usage: float | None | Unset = UNSET
    raw_usage: int | None | Unset = UNSET
    job_count: int | None | Unset = UNSET
    fairshare_level: float | None | Unset = UNSET
    normalized_usage: float | None | Unset = UNSET
    active_jobs: int | None | Unset = UNSET
