from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StatsUserTime(Model):
    """Slurm's `/components/schemas/stats_user_time`.

    Attributes:
        average: Average RPC processing time in microseconds
        total: Total RPC processing time in microseconds
    """

    average: int | Unset = UNSET
    total: int | Unset = UNSET
