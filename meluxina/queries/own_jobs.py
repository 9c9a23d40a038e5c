"""Jobs that a client has submitted itself: of these it can know without a look that their numbers are still theirs.

A number is given to another job only by a controller that was started again, and had lost the job: one that has run
since before the submit has given it to no other. Where controllers stand in for one another nothing follows from that:
one that takes over again counts its time from the first time.
"""

from __future__ import annotations

from ..jobs.job_id import JobId

_REMEMBERED = 100_000
"""Submits: some 10 MB."""


class OwnJobs:
    """The jobs that a client has submitted, and when."""

    def __init__(self) -> None:
        self._submits: dict[int, tuple[str, float]] = {}

    def note(self, number: int, mark: str, time: float) -> None:
        """Note the number that a submit with this mark was answered, and when it was sent by the monotonic clock."""
        if len(self._submits) >= _REMEMBERED:
            del self._submits[next(iter(self._submits))]
        self._submits[number] = mark, time

    def are_known(self, job_id: JobId) -> bool:
        """Whether a job is one of them."""
        return self._time(job_id) is not None

    def are_since(self, job_id: JobId, start: float) -> bool:
        """Whether a job is one of them, and was submitted since the controller started."""
        time = self._time(job_id)
        return time is not None and time > start

    def _time(self, job_id: JobId) -> float | None:
        mark, time = self._submits.get(job_id.number, (None, 0.0))
        return time if mark is not None and job_id.identity is not None and job_id.identity.mark == mark else None
