"""Conditions on jobs, and the state of waits and lists.

- `job_filter` holds conditions on jobs, `period` reads times, `history` periods of accounting.
- `watch` is the state of a wait. `board` is what all waits of a client want to know and were told; `standing` reads
  lists of states for it, `pace` and `cost` say when to ask and how.
- `change_time` is the state of a list that is asked for only if it has changed.
- `marked_jobs` remembers which jobs carry which mark, and when this client submitted which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

if TYPE_CHECKING:
    from . import board as board
    from . import change_time as change_time
    from . import cost as cost
    from . import history as history
    from . import job_filter as job_filter
    from . import marked_jobs as marked_jobs
    from . import pace as pace
    from . import period as period
    from . import standing as standing
    from . import watch as watch
else:
    # Most programs never come here: a room's modules are imported when they are first used.
    _NAMES = "board change_time cost history job_filter marked_jobs pace period standing watch"
    __getattr__ = modules(__name__, {name: f".{name}" for name in _NAMES.split()})
