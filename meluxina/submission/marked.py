"""Which jobs carry which mark, as they were listed last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..jobs.view import JobView


class Seen:
    """The marks of one list of jobs. It asks for none itself: it is told what the server said."""

    def __init__(self, turn: Any) -> None:
        self.turn = turn
        """A lock: whoever holds it may ask for the next list."""
        self.asked = float("-inf")
        """When the list was asked for, by the monotonic clock."""
        self._numbers: dict[str, set[int]] = {}

    def take_in(self, jobs: Iterable[JobView], asked: float) -> None:
        """Remember the marks of a list that was asked for at this time."""
        found: dict[str, set[int]] = {}
        for job in jobs:
            if job.mark:
                # All parts of an array or a heterogeneous job are one.
                found.setdefault(job.mark, set()).add(job.het_id or job.array_id or job.id)
        self._numbers, self.asked = found, asked

    def numbers(self, mark: str) -> Sequence[int]:
        """The jobs that carry this mark."""
        return sorted(self._numbers.get(mark, ()))
