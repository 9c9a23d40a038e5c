"""Conditions on jobs, and the state of waits and lists.

- `job_filter` holds conditions on jobs, `period` reads times, `history` periods of accounting.
- `watch` is the state of a wait, `change_time` that of a list that is asked for only if it has changed.
- `marked_jobs` remembers which jobs carry which mark, `own_jobs` when this client submitted which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["change_time", "history", "job_filter", "marked_jobs", "own_jobs", "period", "watch"]

if TYPE_CHECKING:
    from . import change_time, history, job_filter, marked_jobs, own_jobs, period, watch
else:
    # Most programs never come here: a room's modules are imported when they are first used.
    __getattr__ = modules(__name__, {name: f".{name}" for name in __all__})
