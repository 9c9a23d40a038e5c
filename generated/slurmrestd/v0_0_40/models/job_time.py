from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTime(Model, kw_only=True):
    """Slurm's `/components/schemas/job_time`.

    Attributes:
        elapsed: Elapsed time in seconds
        eligible: Time when the job became eligible to run (UNIX timestamp)
        end: End time (UNIX timestamp)
        start: Time execution began (UNIX timestamp)
        submission: Time when the job was submitted (UNIX timestamp)
        suspended: Total time in suspended state in seconds
        system: (Slurm does not say)
        limit: Integer number with flags
        total: (Slurm does not say)
        user: (Slurm does not say)
    """

    elapsed: int | Unset = UNSET
    eligible: int | Unset = UNSET
    end: int | Unset = UNSET
    start: int | Unset = UNSET
    submission: int | Unset = UNSET
    suspended: int | Unset = UNSET
    system: JobTimeSystem | Unset = UNSET
    limit: Uint32NoValStruct | Unset = UNSET
    total: JobTimeTotal | Unset = UNSET
    user: JobTimeUser | Unset = UNSET


from .job_time_system import JobTimeSystem  # noqa: E402
from .job_time_total import JobTimeTotal  # noqa: E402
from .job_time_user import JobTimeUser  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
