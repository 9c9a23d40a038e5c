"""When to ask about a job again, and whether for a few jobs one by one or for the whole list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from ..jobs.view import JobView
from ..slurm import wire

_LONGEST = 15.0
"""Seconds between two questions about a job that may change at any moment."""
_LONGEST_IF_TIME_IS_KNOWN = 60.0
"""The same about one that says it will not start before, or may run until."""
_FEW = 8
"""Jobs that are asked for one by one where nobody knows what the list costs."""
_WEIGHT = 0.3
"""What the latest answer counts beside those before it."""


def growing(age: float, floor: float, longest: float = _LONGEST) -> float:
    """Tell how many seconds to wait: the longer, the longer it was waited before."""
    return max(floor, min(age * 0.6, longest))


def pause(age: float, floor: float, rows: Iterable[JobView]) -> float:
    """Tell how many seconds to wait: the longer, the longer the wait has lasted, and never beyond a moment to expect.

    Args:
        age: Seconds since the wait began.
        floor: The least pause, in seconds.
        rows: The job, or its parts, as they were shown last.

    """
    now = datetime.now(UTC)
    seconds = [(moment - now).total_seconds() for row in rows if (moment := _moment(row))]
    ahead = min((left for left in seconds if left > 0), default=0.0)
    longest = max(_LONGEST, min(ahead / 20, _LONGEST_IF_TIME_IS_KNOWN))
    seconds_to_wait = growing(age, floor, longest)
    # A second later Slurm has done what it was to do then.
    return min(seconds_to_wait, ahead + 1) if ahead + 1 > floor and ahead else seconds_to_wait


def _moment(row: JobView) -> datetime | None:
    """When a job starts at the earliest if it waits, or ends at the latest if it runs; None if it does not say."""
    if row.state.is_pending:
        return wire.timestamp(wire.read(row.raw, "eligible_time"))
    return row.end_time if row.state == "RUNNING" else None


class Cost:
    """The bytes of answers about jobs, as far as the last ones showed."""

    def __init__(self) -> None:
        self._job = 4000.0
        self._list: float | None = None

    def of_job(self, size: int) -> None:
        """Take in the bytes of an answer about one job."""
        self._job += _WEIGHT * (size - self._job)

    def of_list(self, size: int) -> None:
        """Take in the bytes of a whole list."""
        self._list = float(size)

    def prefers_list(self, count: int, *, likelihood: float = 1.0) -> bool:
        """Tell whether the list, sent with this likelihood, is likely to cost less than so many jobs."""
        if self._list is None:
            return count > _FEW
        return self._list * likelihood < count * self._job
