"""What holds for every request and every answer, whatever they are about.

- Before a request: `sendable` (what must never be sent, and which parameters there are), `auth` (the two headers),
  `versions` (which API versions there are).
- After it: `answer` (within bounds), `checking` (errors become exceptions), `retrying` (why there is no answer, and
  what may be sent again), `repetition` (how), `deadline` (until when).
- `threads` and `event_loop` are the differences between a `Client` and an `AsyncClient`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["futures", "repetition"]

if TYPE_CHECKING:
    from concurrent import futures

    from . import repetition
else:
    __getattr__ = modules(__name__, {"futures": "concurrent.futures", "repetition": ".repetition"})
