"""Calls that are made together, a few at a time: what many submits and many changes need of a client.

- `threads` makes each call in a thread of its own, `event_loop` in a task.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["event_loop", "threads"]

if TYPE_CHECKING:
    from . import event_loop, threads
else:
    __getattr__ = modules(__name__, {name: f".{name}" for name in __all__})
