from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobModifyComment(Model, kw_only=True):
    """Slurm's `/components/schemas/job_modify_comment`.

    Attributes:
        administrator: Arbitrary comment made by administrator
        job: Arbitrary comment made by user
        system: Arbitrary comment from slurmctld
    """

    administrator: str | Unset = UNSET
    job: str | Unset = UNSET
    system: str | Unset = UNSET
