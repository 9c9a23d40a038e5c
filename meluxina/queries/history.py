"""What is asked of accounting about jobs of the past, and what is made of the answer."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import attrs

from ..errors import InvalidRequestError
from ..jobs.view import JobView
from ..slurm import wire
from .period import instant

J = TypeVar("J", bound=JobView)

DEFAULT_PERIOD = timedelta(days=1)
USER = "users"
"""The parameter for a user; not every version has it."""
# Slurm takes no earlier moment for one.
_FIRST_SECOND = 1_000_001


@attrs.frozen
class Period:
    """A time during which jobs were there: waited to be started, ran or ended."""

    since: datetime | None
    until: datetime | None

    @classmethod
    def of(cls, since: datetime | timedelta | None, until: datetime | timedelta | None, *, bounded: bool) -> Period:
        """The period that a user means. Raises InvalidRequestError for what is none.

        Args:
            since: When it begins, or how long ago that is.
            until: When it ends, or how long ago that is.
            bounded: Whether it is of the default length if no beginning is given.

        """
        start, end = instant("since", since), instant("until", until)
        if start is None and bounded:
            now = datetime.now(UTC)
            start = min(end or now, now) - DEFAULT_PERIOD
        if start is not None and end is not None and end < start:
            raise InvalidRequestError(f"until ({end}) is before since ({start}). Nothing was sent.")
        return cls(start, end)

    def query(self) -> dict[str, str]:
        """The same for a request, in the one form that every version reads and that needs no time zone."""
        found = {}
        if self.since is not None:
            found["start_time"] = f"uts{max(math.floor(self.since.timestamp()), _FIRST_SECOND)}"
        if self.until is not None:
            found["end_time"] = f"uts{max(math.ceil(self.until.timestamp()), _FIRST_SECOND)}"
        return found

    def __contains__(self, job: JobView) -> bool:
        if self.until is not None and job.submit_time is not None and job.submit_time > self.until:
            return False
        ended = job.end_time if job.state.is_finished else None
        return self.since is None or ended is None or ended >= self.since


def query(known: Collection[str], *, user: str | None, account: str | None, name: str | None) -> dict[str, str]:
    """Those conditions that a version's server can be asked to apply."""
    wanted = {USER: user, "account": account, "job_name": name}
    return {key: value for key, value in wanted.items() if key in known and value and _is_one_name(value)}


def _is_one_name(value: str) -> bool:
    # The server splits at commas, and may choke on what can't be part of a name.
    return "," not in value and value.isprintable()


def latest(jobs: Iterable[J]) -> list[J]:
    """The jobs by number, each as it was last: accounting has a record of every run of a job that was requeued."""
    found: dict[tuple[str | None, int], J] = {}
    for job in jobs:
        key = (wire.text(wire.read(job.raw, "cluster")), job.id)
        if key not in found or _submitted(job) >= _submitted(found[key]):
            found[key] = job
    return sorted(found.values(), key=lambda job: job.id)


def _submitted(job: JobView) -> float:
    return job.submit_time.timestamp() if job.submit_time else 0.0
