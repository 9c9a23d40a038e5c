from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbPurgeUnits(Model, kw_only=True):
    """Slurm's `/components/schemas/slurmdb_purge_units`.

    Attributes:
        set: whether purge has been set
        hours: hours
        days: days
        months: months
        archive: whether to archive purged records
    """

    set: bool | Unset = UNSET
    hours: int | Unset = UNSET
    days: int | Unset = UNSET
    months: int | Unset = UNSET
    archive: bool | Unset = UNSET
