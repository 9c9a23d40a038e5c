"""What is told of a job."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import msgspec

from .. import durations
from ..printable import printable


class Explanation(msgspec.Struct, frozen=True):
    """Why a job waits, and whether it can ever start; or how it ended. `str` is for people at a terminal."""

    summary: str
    """The job, its state, and Slurm's word for the reason: `Job 17 is PENDING (QOSMaxWallDurationPerJobLimit)`."""
    reason: str | None = None
    """Slurm's word for the reason; None if it gives none."""
    can_start: bool | None = None
    """True if the reason passes without anybody's doing, False if it does not; None if that is not known, or it runs.

    Slurm gives one reason at a time: when it has passed, the job can wait for another.
    """
    facts: tuple[str, ...] = ()
    """What the reason means for this job, each a sentence with numbers."""
    advice: str | None = None
    """What can be done about it."""
    unknown: tuple[str, ...] = ()
    """What could not be found out, and why."""

    def __str__(self) -> str:
        advice = (self.advice,) if self.advice else ()
        unknown = (f"Not found out: {text}" for text in self.unknown)
        return "\n".join(map(printable, (f"{self.summary}.", *self.facts, *advice, *unknown)))

    def to_dict(self) -> dict[str, object]:
        """Return the same as plain values, for JSON."""
        data: dict[str, object] = msgspec.to_builtins(self)
        return data


def word(job: Any) -> str | None:
    """Return Slurm's word for the reason of a job, without what squeue adds to it or says in its place."""
    match = re.match(r"[A-Z]\w+", text(job.raw, "state_reason") or job.reason or "")
    return match[0] if match and match[0] != "None" else None


def text(raw: Any, name: str) -> str | None:
    """Read a text that no view has; None where the version does not know it, or it is empty."""
    value = getattr(raw, name, None)
    return value if value and isinstance(value, str) else None


duration = partial(durations.duration, no_limit="unlimited")
"""Write a duration as it stands in a sentence: `2-00:00:00`, `06:00:00`, `unlimited`."""


_UNITS = {"cpu": "CPU", "gres/gpu": "GPU", "billing": "billing unit", "energy": "joule"}


def amount(resource: str, value: int | None = None) -> str:
    """Write an amount of a resource with its unit; without one, the name of one of it."""
    if resource == "mem":
        return f"{value} MB of memory"
    if resource.startswith("license/") and value is not None:
        return f"{value} licence{'s' * (value != 1)} {resource.removeprefix('license/')}"
    unit = _UNITS.get(resource, resource)
    if value is None:
        return unit
    return f"{value} {unit}{'s' * (value != 1 and '/' not in unit)}"
