from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class CronEntryLine(Model):
    """Slurm's `/components/schemas/cron_entry_line`.

    Attributes:
        start: Start of this entry in file
        end: End of this entry in file
    """

    start: int | Unset = UNSET
    end: int | Unset = UNSET
