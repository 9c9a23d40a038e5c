from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTime(Model, kw_only=True):
    """Time properties.

    Attributes:
        elapsed: Total time elapsed
        eligible: Total time eligible to run
        end: Timestamp of when job ended
        start: Timestamp of when job started
        submission: Timestamp of when job submitted
        suspended: Timestamp of when job last suspended
        system: System time values
        total: System time values
        user: User land time values
        limit: Job wall clock time limit
    """

    elapsed: int | None | Unset = UNSET
    eligible: int | None | Unset = UNSET
    end: int | None | Unset = UNSET
    start: int | None | Unset = UNSET
    submission: int | None | Unset = UNSET
    suspended: int | None | Unset = UNSET
    system: JobTimeSystem | Unset = UNSET
    total: JobTimeTotal | Unset = UNSET
    user: JobTimeUser | Unset = UNSET
    limit: int | None | Unset = UNSET


from .job_time_system import JobTimeSystem  # noqa: E402
from .job_time_total import JobTimeTotal  # noqa: E402
from .job_time_user import JobTimeUser  # noqa: E402
