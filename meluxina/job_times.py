"""Times of a job that no server tells as such: how long it ran, and when it started by old accounting."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from .slurm import wire


def recorded_start(time: Any) -> int | None:
    """Read when accounting's record of a job says that it started: what v0.0.36 and 37 say is when it could have."""
    start, eligible, end, run_time, suspended = (
        wire.number(wire.read(time, name)) for name in ("start", "eligible", "end", "elapsed", "suspended")
    )
    if not start or start != eligible or not end or run_time is None:
        return start
    return end - run_time - (suspended or 0)


def elapsed(job: Any) -> timedelta | None:
    """Work out how long a job ran, or has been running, not counting while it was suspended."""
    start: datetime | None = job.start_time
    if start is None or start > (now := datetime.now(UTC)):
        return None
    end: datetime | None = job.end_time
    last = end if end is not None and job.state.is_finished else now
    if job.parts:
        return last - start
    # The controller notes when it was last suspended or resumed and how long it had run by then; accounting how
    # long it was suspended altogether.
    change_time = wire.timestamp(wire.read(job.raw, "suspend_time"))
    if change_time is None:
        return last - start - wire.seconds(wire.within(job.raw, "time", "suspended"))
    before = wire.seconds(wire.read(job.raw, "pre_sus_time"))
    return before if job.state == "SUSPENDED" else before + (last - change_time)
