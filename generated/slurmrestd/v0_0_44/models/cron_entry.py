from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class CronEntry(Model, kw_only=True):
    """Slurm's `/components/schemas/cron_entry`.

    Attributes:
        flags: Flags
        minute: Ranged string specifying eligible minute values (e.g. 0-10,50)
        hour: Ranged string specifying eligible hour values (e.g. 0-5,23)
        day_of_month: Ranged string specifying eligible day of month values (e.g. 0-10,29)
        month: Ranged string specifying eligible month values (e.g. 0-5,12)
        day_of_week: Ranged string specifying eligible day of week values (e.g.0-3,7)
        specification: Complete time specification (* means valid for all allowed values) - minute hour day_of_month month day_of_week
        command: Command to run
        line: (Slurm does not say)
    """

    flags: list[str] | Unset = UNSET
    minute: str | Unset = UNSET
    hour: str | Unset = UNSET
    day_of_month: str | Unset = UNSET
    month: str | Unset = UNSET
    day_of_week: str | Unset = UNSET
    specification: str | Unset = UNSET
    command: str | Unset = UNSET
    line: CronEntryLine | Unset = UNSET


from .cron_entry_line import CronEntryLine  # noqa: E402
