"""Times and periods to ask accounting for jobs of, and the latest of several records of a job."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import attrs

from ..errors import InvalidRequestError
from ..jobs.identity import Identity
from ..jobs.view import JobView

J = TypeVar("J", bound=JobView)

DEFAULT_PERIOD = timedelta(days=1)
# Slurm takes no earlier timestamp for one.
_FIRST_SECOND = 1_000_001


def aware_datetime(name: str, value: datetime | timedelta | None) -> datetime | None:
    """Return an aware datetime from one, or from how long ago it is; None from None.

    Raises:
        InvalidRequestError: It is neither, or a datetime without a time zone.

    """
    if isinstance(value, timedelta):
        try:
            return datetime.now(UTC) - value
        except OverflowError:
            raise InvalidRequestError.unsent(f"{name}: {value} ago is out of range.") from None
    if value is None or (isinstance(value, datetime) and value.utcoffset() is not None):
        return value
    if isinstance(value, datetime):
        raise InvalidRequestError.unsent(
            f"{name}: {value} has no time zone, so it is ambiguous.",
            hint="value.astimezone() makes it local time where this client runs.",
        )
    raise InvalidRequestError.unsent(
        f"{name} is an aware datetime or a timedelta (so long ago), not {type(value).__name__}."
    )


@attrs.frozen
class Period:
    """A time during which jobs were there: waited to be started, ran or ended."""

    since: datetime | None
    until: datetime | None

    @classmethod
    def of(cls, since: datetime | timedelta | None, until: datetime | timedelta | None, *, default: bool) -> Period:
        """Read the period that a user gives. Raises InvalidRequestError for what is none.

        Args:
            since: When it begins, or how long ago that is.
            until: When it ends, or how long ago that is.
            default: Whether it is of the default length if no beginning is given.

        """
        start, end = aware_datetime("since", since), aware_datetime("until", until)
        if start is None and default:
            now = datetime.now(UTC)
            start = min(end or now, now) - DEFAULT_PERIOD
        if start is not None and end is not None and end < start:
            raise InvalidRequestError.unsent(f"until ({end}) is before since ({start}).")
        return cls(start, end)

    def query(self) -> dict[str, str]:
        """Write it as parameters of a request, in the one form that every version reads and that needs no time zone."""
        timestamps = {
            "start_time": self.since and math.floor(self.since.timestamp()),
            "end_time": self.until and math.ceil(self.until.timestamp()),
        }
        return {name: f"uts{max(stamp, _FIRST_SECOND)}" for name, stamp in timestamps.items() if stamp is not None}

    def __contains__(self, job: JobView) -> bool:
        if self.until is not None and job.submit_time is not None and job.submit_time > self.until:
            return False
        end = job.end_time if job.state.is_finished else None
        return self.since is None or end is None or end >= self.since


def latest(jobs: Iterable[J]) -> list[J]:
    """Sort jobs by id, each as it was last: accounting has a record of every run of a job that was requeued.

    It also has all jobs that had one id, if the controller lost some of them.
    """
    runs: dict[tuple[str | None, int], list[J]] = {}
    for job in sorted(jobs, key=_submit_time):
        same = runs.setdefault((job.cluster, job.id), [])
        if same and not Identity.of(same[-1]).contradicts(job):
            same.pop()
        same.append(job)
    return sorted(itertools.chain.from_iterable(runs.values()), key=lambda job: job.id)


def _submit_time(job: JobView) -> float:
    return job.submit_time.timestamp() if job.submit_time else 0.0
