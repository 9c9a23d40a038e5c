from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class CronEntryLine(Model, kw_only=True):
    """Slurm's `/components/schemas/cron_entry_line`.

    Attributes:
        start: Start of this entry in file
        end: End of this entry in file
    """

    start: int | Unset = UNSET
    end: int | Unset = UNSET
