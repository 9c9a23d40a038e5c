"""Conditions on jobs, and the state of waits.

- `job_filter` holds conditions on jobs, `history` times and periods.
- `watch` is the state of a wait. `board` is what all waits of a client want to know and were told; `standing` reads
  lists of states for it, `questions` says when to ask and how.
- `marked_jobs` remembers which jobs carry which mark, and when this client submitted which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

if TYPE_CHECKING:
    from . import board as board
    from . import history as history
    from . import job_filter as job_filter
    from . import marked_jobs as marked_jobs
    from . import questions as questions
    from . import standing as standing
    from . import watch as watch
else:
    # Most programs never come here: a room's modules are imported when they are first used.
    _NAMES = "board history job_filter marked_jobs questions standing watch"
    __getattr__ = modules(__name__, {name: f".{name}" for name in _NAMES.split()})
