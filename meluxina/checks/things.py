"""What else a job names: reservations, licences, other jobs, times, the indices of an array."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from ..explain.evidence import Evidence
from ..explain.explanation import duration
from ..explain.waiting import dependencies, named
from ..rare_options import dates
from ..slurm.states import JobState
from ..views.license import License
from ..views.reservation import Reservation
from .request import Request, indices
from .result import CheckFinding, error, refusal
from .site import Site

_CLOCKS = 300
"""Seconds by which this machine's clock and the controller's may differ."""


def findings(request: Request, evidence: Evidence, site: Site) -> Iterator[CheckFinding]:
    """Yield what speaks against what a job names beside its partition, account and QOS."""
    yield from _reservations(request, evidence)
    yield from _licenses(request, evidence)
    yield from _dependencies(request, evidence)
    yield from _times(request)
    yield from _array(request, site)


def _reservations(request: Request, evidence: Evidence) -> Iterator[CheckFinding]:
    names = request.names("reservation")
    if len(names) > 1:
        yield CheckFinding("unknown", "Of several reservations none is looked at: one is enough.", "reservation")
    if len(names) != 1 or not evidence.has("reservations"):
        return
    every: list[Reservation] = list(evidence.all("reservations"))
    one = next((one for one in every if one.name == names[0]), None)
    if one is None:
        listed = f"there are {', '.join(sorted(one.name for one in every))}" if every else "there is none"
        yield refusal(f"There is no reservation {names[0]}; {listed}.", "reservation", 2053)
    elif one.users and not one.accounts and not one.groups and _excludes(one.users, request.user):
        text = f"Reservation {one.name} is for {', '.join(one.users)}, not for {request.user}."
        yield refusal(text, "reservation", 2052)


def _excludes(users: Sequence[str], user: str) -> bool:
    return user not in users and not any(name.startswith("-") for name in users)


def _licenses(request: Request, evidence: Evidence) -> Iterator[CheckFinding]:
    text = request.options.get("licenses") or ""
    if not text or not evidence.has("licenses"):
        return
    every: list[License] = list(evidence.all("licenses"))
    counts = Counter[str]()
    for entry in text.split(","):
        if match := re.fullmatch(r"([\w.-]+)(?:[:=](\d+))?", entry.strip()):
            counts[match[1]] += int(match[2] or 1)
        else:
            # One of several, those of a server, or of a node: more than names and counts.
            yield CheckFinding("unknown", f"Whether there are licences {entry.strip()} is not looked at.", "licenses")
    for name, asked in counts.items():
        # A site can let a name stand for that of a server.
        alike = [one for one in every if one.name.partition("@")[0] == name]
        if not alike:
            listed = f"there are {', '.join(sorted(one.name for one in every))}" if every else "there is none"
            yield refusal(f"There is no licence {name}; {listed}.", "licenses", 2048)
        elif asked > (total := sum(one.total for one in alike)):
            text = f"Of licence {name} there are {total}; this job asks for {asked}."
            yield refusal(text, "licenses", 2048, "Ask for less.")


_NEEDS_SUCCESS, _NEEDS_FAILURE = frozenset({"afterok", "aftercorr"}), frozenset({"afternotok"})
_DEPENDENCY = r"\s*(((after(ok|notok|any|corr|burstbuffer)?|expand):)?\s*\d|singleton)"
_DEPENDENCIES = (
    "Write afterok:17, afterany:17, afternotok:17, after:17, aftercorr:17 or singleton; several with commas."
)


def _dependencies(request: Request, evidence: Evidence) -> Iterator[CheckFinding]:
    text = request.options.get("dependency") or ""
    if text and (mistake := _unreadable(text)):
        yield refusal(f"The dependency {mistake} can't be read.", "dependency", 2038, _DEPENDENCIES)
    elif text and evidence.has("dependencies"):
        for kind, job_id in dependencies(text):
            yield from _dependency(kind, job_id, named(job_id, evidence.all("dependencies")), is_alone="?" not in text)


def _unreadable(text: str) -> str | None:
    """Return the first part of a dependency that Slurm can't read."""
    return next((part for part in re.split("[,?]", text) if not re.match(_DEPENDENCY, part, re.IGNORECASE)), None)


def _dependency(kind: str, job_id: str, rows: Sequence[Any], *, is_alone: bool) -> Iterator[CheckFinding]:
    if not rows and kind in (*_NEEDS_SUCCESS, *_NEEDS_FAILURE):
        yield CheckFinding(
            "unknown",
            f"The controller does not know job {job_id}: there never was one, or it has ended some time ago. Newer"
            " releases of Slurm refuse that, older ones have nothing to wait for.",
            "dependency",
        )
    elif is_alone and (end := _end_in_vain(kind, job_id, rows)):
        yield CheckFinding(
            "never starts",
            f"Job {job_id} has ended {end}, and {kind} is about another end.",
            "dependency",
            None,
            "DependencyNeverSatisfied",
            "Leave the dependency out, or name another job.",
        )


def _end_in_vain(kind: str, job_id: str, rows: Sequence[Any]) -> JobState | None:
    """Return in which way a job, or one of its tasks, has ended that another waits for in vain; None if in none."""
    ends = [row.state for row in rows if _is_in_vain(kind, row.state)]
    if not all(row.state.is_finished and row.het_id is None for row in rows) or not ends:
        return None
    # A task that failed is enough; that none has failed is not certain of an array, of which some may be gone.
    return ends[0] if kind == "afterok" or [row.label for row in rows] == [job_id] else None


def _is_in_vain(kind: str, state: JobState) -> bool:
    """Whether a job has ended in another way than a dependency wants."""
    return state.is_finished and kind in (_NEEDS_FAILURE if state.succeeded else _NEEDS_SUCCESS)


def _times(request: Request) -> Iterator[CheckFinding]:
    text = request.options.get("deadline")
    if text is None:
        return
    deadline, begin = dates.unix_time(text), request.options.get("begin")
    now = time.time() - _CLOCKS
    start = max(now, dates.unix_time(begin)) if begin else now
    limit = request.time_limit or timedelta.max
    told = f"Its deadline is {_clock(deadline)}"
    if deadline < now:
        yield refusal(f"{told}, and that is over.", "deadline", 2051, "Give a later deadline.")
    elif deadline < start:
        yield _too_late(f"{told}, before it may begin at {_clock(int(start))}.")
    elif limit != timedelta.max and deadline < start + limit.total_seconds():
        yield _too_late(f"{told}, and it asks for {duration(limit)}: it would have to begin before it can.")


def _clock(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M} UTC"


def _too_late(message: str) -> CheckFinding:
    """Make the finding for a deadline that newer releases refuse, and older ones let come."""
    return CheckFinding(
        "never starts", message, "deadline", error(2051), "DeadLine", "Give a later deadline, or ask for less time."
    )


def _array(request: Request, site: Site) -> Iterator[CheckFinding]:
    text = request.options.get("array")
    if text is None:
        return
    numbers = indices(text)
    if numbers is None:
        yield refusal(f"{text} are no indices of a job array.", "array", 2081, "Write 0-9, 1,3,5 or 0-99%10.")
    elif site.array_size is not None and max(numbers) >= site.array_size:
        yield refusal(
            f"The highest index of a job array is {site.array_size - 1} here (MaxArraySize); this one has"
            f" {max(numbers)}.",
            "array",
            2081,
            "Take more arrays, or let each task do more.",
        )
