"""Read the texts that sbatch takes for times, sizes and counts as numbers.

A text that is none raises `Refused`, whose reason is for the message of whoever knows where the text stood.
"""

from __future__ import annotations

import math
import os
import re
from datetime import datetime, timedelta
from typing import Any

_CLOCK = re.compile(r"(?:(?P<days>\d+)-)?(?P<clock>\d+(?::\d+){0,2})?")
_MEMORY = re.compile(r"(\d+)(?:([KMGT])B?)?", re.IGNORECASE)
_NODES = re.compile(r"(\d+)([km]?)(?:-(\d+)([km]?))?", re.IGNORECASE)
# Slurm has 32 bits for minutes, and uses the last of them for other things.
_LONGEST = 60 * 2**31
_LARGEST = 1 << 64
_UNLIMITED = frozenset({"UNLIMITED", "INFINITE", "-1"})
_MEGABYTES = {"K": 1 / 1024, "M": 1, "G": 1024, "T": 1024**2}
_FACTORS = {"": 1, "K": 1024, "M": 1024**2}


class Refused(Exception):
    """A value that is not what sbatch takes, or that this API version has no way to say."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.hint = hint


def count(text: str, least: int = 1) -> int:
    """Read a whole number."""
    try:
        number = int(text)
    except ValueError:
        raise Refused(f"{text!r} is not a whole number") from None
    if not least <= number < 2**31 - 1:
        raise Refused(f"{text} is not a number from {least} on")
    return number


def seconds(text: str) -> int | None:
    """Read a duration; None if unlimited. "30" is minutes, "30:00" minutes and seconds, "2-0" days and hours."""
    if text.upper() in _UNLIMITED:
        return None
    match = _CLOCK.fullmatch(text.strip())
    if not match or not text.strip():
        raise Refused(f"{text!r} is not a time", "Write it as sbatch takes it: 1-12:00:00.")
    parts = [int(part) for part in (match["clock"] or "0").split(":")]
    if match["days"] is None and len(parts) < 3:
        parts.insert(0, 0)
    hours, minutes, rest = [*parts, 0, 0][:3]
    total = int(match["days"] or 0) * 86400 + hours * 3600 + minutes * 60 + rest
    if total >= _LONGEST:
        raise Refused(f"{text!r} is longer than Slurm can count", "No limit is written UNLIMITED.")
    return total


def megabytes(text: str) -> int:
    """Read a size of memory in megabytes, rounded up: "8G", or megabytes without a unit."""
    match = _MEMORY.fullmatch(text.strip())
    if not match:
        raise Refused(f"{text!r} is not a size of memory", "Whole numbers with K, M, G or T, or megabytes.")
    size = math.ceil(int(match[1]) * _MEGABYTES[(match[2] or "M").upper()])
    if size >= 2**63:
        # Slurm takes that bit to say that it is memory of each CPU.
        raise Refused(f"{text!r} is more memory than Slurm can count")
    return size


def resources(text: str) -> str:
    """Check that no number in a list of resources is negative, because servers take those, and return the list."""
    if re.search(r"(?:^|[:=,])-\d", text):
        raise Refused(f"{text!r} has a negative number")
    return text


def total(text: str | None) -> int:
    """Add up the numbers in "2", "a100:2" or "a100:2,v100:1"; 0 for what is none of these."""
    numbers = [entry.rpartition(":")[2] for entry in (text or "").split(",")]
    return sum(map(int, numbers)) if all(number.isdecimal() for number in numbers) else 0


def node_range(text: str) -> tuple[int, int]:
    """Read the least and the largest number of nodes of "2" or "2-4"."""
    match = _NODES.fullmatch(text.strip())
    if not match:
        raise Refused(f"{text!r} is not a number of nodes", "Write 2, or 2-4 for two to four.")
    least = int(match[1]) * _FACTORS[match[2].upper()]
    most = least if match[3] is None else int(match[3]) * _FACTORS[match[4].upper()]
    if not 0 < least <= most < 2**31:
        raise Refused(f"{text!r} is not a number of nodes")
    return least, most


def as_text(value: Any) -> str:
    """Write a Python value as sbatch takes it."""
    match value:
        case bool():
            text = "yes" if value else "no"
        case str():
            text = value
        case int():
            text = _whole(value)
        case timedelta():
            text = _duration(value)
        case datetime():
            text = f"uts{int(value.timestamp())}"
        case range():
            text = _array(value)
        case list() | tuple() | set() | frozenset() if value:
            text = ",".join(as_text(entry) for entry in value)
        case os.PathLike():
            text = str(os.fspath(value))
        case _ if isinstance(job_id := getattr(value, "id", None), int):
            text = str(job_id)
        case _:
            raise Refused(f"a {type(value).__name__} can't be used here")
    return text


def _whole(value: int) -> str:
    if abs(value) >= _LARGEST:
        raise Refused("a number is larger than Slurm's are")
    return str(value)


def _duration(value: timedelta) -> str:
    if value < timedelta():
        raise Refused(f"{value} is less than no time")
    # sbatch has no form for a plain number of seconds.
    return "UNLIMITED" if value == timedelta.max else f"0:{math.ceil(value.total_seconds())}"


def _array(indices: range) -> str:
    if not indices or indices.start < 0 or indices.step < 1:
        raise Refused(f"{indices!r} can't be the indices of a job array")
    step = f":{indices.step}" if indices.step > 1 else ""
    return f"{indices.start}-{indices[-1]}{step}"
