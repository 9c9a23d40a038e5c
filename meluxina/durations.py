"""Write durations as Slurm does: days-hours:minutes:seconds."""

from __future__ import annotations

from datetime import timedelta


def clock(seconds: float, least: str = "00:00:00") -> str:
    """Write so many seconds: `2-01:05:07`, or `01:05:07` of less than a day.

    Args:
        seconds: The duration; parts of a second are left out.
        least: How a duration of nothing is written. Zeros before a duration are left out where it is longer than this.

    """
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    text = f"{hour:02}:{minute:02}:{second:02}"
    return f"{days}-{text}" if days else text[-max(len(text.lstrip("0:")), len(least)) :]


def duration(value: timedelta, least: str = "00:00:00", *, no_limit: str = "UNLIMITED") -> str:
    """Write a duration, which may be without end (`timedelta.max`)."""
    return no_limit if value == timedelta.max else clock(value.total_seconds(), least)
