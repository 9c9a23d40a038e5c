"""Read what Slurm's own commands print: the truth that the facade is held against."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from devtools.sandbox import Sandbox

UNITS = {"M": 1, "G": 1024, "T": 1024**2}


def scontrol_show(slurm: Sandbox, *command: str) -> dict[str, dict[str, str]]:
    """What `scontrol show` prints, by the first value of each record."""
    records = {}
    for block in slurm.exec(["scontrol", "show", *command]).stdout.split("\n\n"):
        pairs = re.findall(r"(?:^|\s)(\w+)=(.*?)(?=\s+\w+=|\s*$)", block.replace("\n", "  "))
        if pairs:
            records[pairs[0][1]] = dict(pairs)
    return records


def sacctmgr_show(slurm: Sandbox, *words: str) -> list[dict[str, str]]:
    """What `sacctmgr show` prints."""
    lines = slurm.exec(["sacctmgr", "-P", "show", *words]).stdout.splitlines()
    return [dict(zip(lines[0].split("|"), line.split("|"), strict=True)) for line in lines[1:]]


def optional(text: str | None) -> str | None:
    return None if text in (None, "", "(null)", "N/A", "UNLIMITED", "None", "NONE", "Unknown") else text


def whole(text: str) -> int | None:
    return int(text) if optional(text) else None


def names(text: str) -> tuple[str, ...]:
    return () if text in ("(null)", "ALL", "") else tuple(text.split(","))


def timestamp(text: str) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if optional(text) else None


def period(text: str) -> timedelta | None:
    if not optional(text):
        return None
    days, _, clock = text.rpartition("-")
    hours, minutes, seconds = map(int, clock.split(":"))
    return timedelta(days=int(days or 0), hours=hours, minutes=minutes, seconds=seconds)


def tres(text: str) -> dict[str, int]:
    pairs = (entry.split("=") for entry in text.split(",") if entry)
    return {
        name: int(count[:-1]) * UNITS[count[-1]] if count[-1] in UNITS else int(count) for name, count in pairs if count
    }
