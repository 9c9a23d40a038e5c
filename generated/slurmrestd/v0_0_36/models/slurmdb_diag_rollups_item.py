from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbDiagRollupsItem(Model, kw_only=True):
    """Rollup statistics.

    Attributes:
        type: Type of rollup
        last_run: Timestamp of last rollup
        last_cycle: Timestamp of last cycle
        max_cycle: Max time of all cycles
        total_time: Total time (s) spent doing rollup
        mean_cycles: Average time (s) of cycle
        total_cycles: Number of rollups.
    """

    type: str | None | Unset = UNSET
    last_run: int | None | Unset = UNSET
    last_cycle: int | None | Unset = UNSET
    max_cycle: int | None | Unset = UNSET
    total_time: int | None | Unset = UNSET
    mean_cycles: int | None | Unset = UNSET
    total_cycles: int | Unset = UNSET
