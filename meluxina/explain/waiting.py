"""Why a job has not started."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from ..slurm import wire
from . import access, nodes
from .evidence import Evidence
from .explanation import Explanation, duration, text, word
from .findings import Finding, Rule
from .limits import RULES
from .words import limit, meaning

_ENDING = {
    "afterok": "must end well",
    "afternotok": "must end badly",
    "afterany": "must end",
    "after": "must start",
    "aftercorr": "must end well, task by task",
    "afterburstbuffer": "must end, with its burst buffer",
}
_NO_NUMBERS = (
    "The server shows no more about that: it keeps it from you, its version does not tell, or it has just changed."
)


def topics(job: Any) -> tuple[str, ...]:
    """List what has to be asked for to explain why a job waits."""
    return tuple(dict.fromkeys(topic for _, needs, _ in _rules(word(job)) for topic in needs))


def explain_waiting(job: Any, evidence: Evidence, whole: Any = None) -> Explanation:
    """Explain why a job waits, from what is known of the cluster.

    Args:
        job: A job, or the part of one that waits.
        evidence: What was answered on its `topics`.
        whole: The job that it is a part of, if others of its parts run.

    """
    reason = word(job)
    findings = [finding for match, _, rule in _rules(reason) for finding in rule(job, evidence, match)]
    views = opinions(findings)
    can_start = False if job.obstacle or False in views else True if views == {True} else None
    name = f"Job {whole.label} is {whole.state}, and its part" if whole else "Job"
    return Explanation(
        summary=f"{name} {job.label} is {job.state}{_reason(job, reason)}",
        reason=reason or job.reason,
        can_start=can_start,
        facts=tuple(dict.fromkeys(_facts(job, reason, findings, evidence))),
        advice=_advice(job, reason, can_start),
        unknown=evidence.unknown(),
    )


def _reason(job: Any, reason: str | None) -> str:
    """Write what Slurm says: its word, and the text that squeue shows in its place."""
    if not job.reason:
        return ""
    return f" ({job.reason})" if reason in (None, *re.findall(r"^\w+", job.reason)) else f" ({reason}: {job.reason})"


def _facts(job: Any, reason: str | None, findings: list[Finding], evidence: Evidence) -> Iterator[str]:
    if words := meaning(reason, text(job.raw, "state_description")):
        yield words
    yield from (finding.fact for finding in findings)
    # Numbers of a limit say what it is.
    if not findings and (words := limit(reason or "")):
        yield words
    if not findings and not evidence.unknown() and any(re.fullmatch(pattern, reason or "") for pattern in RULES):
        yield _NO_NUMBERS
    yield from _times(job, reason, findings)


def _times(job: Any, reason: str | None, findings: list[Finding]) -> Iterator[str]:
    start, now = job.expected_start_time, datetime.now(UTC)
    if start and start > now and reason in {"Dependency", "JobHeldUser"}:
        yield f"It may not begin before {_moment(start)}."  # Slurm plans nothing for it
    elif start and start > now and not job.obstacle and reason != "BeginTime" and False not in opinions(findings):
        yield f"Slurm expects it to start at {_moment(start)}."
    if deadline := wire.timestamp(wire.read(job.raw, "deadline")):
        yield f"Its deadline is {_moment(deadline)}: it must have ended by then."


def opinions(findings: Sequence[Finding]) -> set[bool | None]:
    """Return what comparisons say of whether a job can start."""
    return {finding.can_start for finding in findings}


def _moment(time: datetime) -> str:
    rest = time - datetime.now(UTC)
    return f"{time:%Y-%m-%d %H:%M} UTC" + (f", in {duration(rest)}" if rest > timedelta() else "")


def _advice(job: Any, reason: str | None, can_start: bool | None) -> str | None:
    if reason == "JobHeldUser":
        return f"It will not start by itself: release it (`meluxina release {job.label}`), or cancel it."
    if job.obstacle:
        # What it is comes first in an obstacle, and is said already.
        return f"It will not start by itself: {re.split(r'[:;] ', job.obstacle)[-1]}."
    if can_start:
        return "Nothing has to be done."
    return None if can_start is None else "As things are it can never start: ask for less, or cancel it."


def _rules(reason: str | None) -> Iterator[tuple[re.Match[str], tuple[str, ...], Rule]]:
    for pattern, (needs, rule) in _ALL.items():
        if match := re.fullmatch(pattern, reason or ""):
            yield match, needs, rule
            return


def _dependency(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    if "?" in (job.dependency or ""):
        yield Finding("One of these is enough:", can_start=None)
    for kind, job_id in dependencies(job.dependency):
        rows = named(job_id, evidence.all("jobs that it depends on"))
        delay = re.search(rf"\b{kind}:(?:[\w+*:]*:)?{job_id}(?:_\*)?\+(\d+)", job.dependency)
        more = f", and {delay[1]} minutes must pass" if delay else ""
        yield Finding(
            f"Job {job_id} {_ENDING.get(kind, 'must get on')}{more} ({kind}); {_standing(rows)}.", can_start=None
        )
    if re.search(r"\bsingleton\b", job.dependency or ""):
        name = f"job named {job.name}" if job.name else "job of the same name"
        yield Finding(f"Only one {name} of {job.user or 'its user'} may run at once (singleton).", can_start=True)


def named(job_id: str, jobs: Sequence[Any]) -> list[Any]:
    """List what a controller shows of a job by its id (`17`, `17_3`): its tasks or components one by one."""
    whole, _, task = job_id.partition("_")
    return [
        one
        for one in jobs
        if job_id in map(str, (one.label, one.id, one.array_id, one.het_id))
        or (task and str(one.array_id) == whole and int(task) in one.array_indices)
    ]


def _standing(rows: Sequence[Any]) -> str:
    if len(rows) < 2:
        return f"it is {rows[0].state}" if rows else "it is not known any more"
    states = Counter(str(row.state) for row in rows for _ in row.array_indices or (0,))
    return f"of its parts {', '.join(f'{count} {state}' for state, count in states.most_common())}"


def dependencies(value: str | None) -> list[tuple[str, str]]:
    """Read kind and job id of each part of a dependency, as Slurm shows it (`afterok:17_3(unfulfilled)`)."""
    pairs = []
    for part in re.split(r"[,?]", value or ""):
        kind, *job_ids = part.strip().split(":")
        pairs += [(kind, match[0]) for job_id in job_ids if (match := re.match(r"\d+(_\d+)?", job_id))]
    return pairs


def _begin(job: Any, _evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    if job.eligible_time is not None:
        yield Finding(f"It may begin at {_moment(job.eligible_time)}.", can_start=True)


def _throttle(job: Any, _evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    if limit := wire.number(wire.read(job.raw, "array_max_tasks")):
        yield Finding(f"At most {limit} of its tasks run at once.", can_start=None)


def _licenses(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    for name, count in re.findall(r"([\w.@-]+)(?::(\d+))?", job.licenses or ""):
        for one in evidence.named("licenses", name):
            asked = int(count or 1)
            yield Finding(
                f"Of {one.total} licences {name} {one.free} are free; this one asks for {asked}.",
                can_start=asked <= one.total,
            )


def _reservation(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    name = text(job.raw, "resv_name")
    for one in evidence.named("reservations", name):
        if one.start_time is None:
            continue
        place = f", with {one.node_list}" if one.node_list else ""
        until = f" until {one.end_time:%Y-%m-%d %H:%M} UTC" if one.end_time else ""
        begins = "has begun; it lasts" if one.is_active else f"begins at {_moment(one.start_time)}, and lasts"
        yield Finding(f"Reservation {one.name} {begins}{until}{place}.", can_start=None)
    if name and evidence.has("reservations") and not evidence.named("reservations", name):
        yield Finding(f"There is no reservation {name} (any more).", can_start=False)


_ALL: Mapping[str, tuple[tuple[str, ...], Rule]] = {
    **RULES,
    r"Dependency(NeverSatisfied)?": (("jobs that it depends on",), _dependency),
    # Slurm 22.05 gives no reason to a job whose partition does not admit its account.
    r"": (("partitions",), access.account_of_partition),
    r"BeginTime": ((), _begin),
    r"JobArrayTaskLimit": ((), _throttle),
    r"Licenses": (("licenses",), _licenses),
    r"ReqNodeNotAvail": (("nodes", "reservations"), nodes.unavailable),
    r"Priority": (("waiting jobs", "nodes"), nodes.priority),
    r"Resources|Nodes\w*|BadConstraints|NodeDown|Constraints": (("nodes",), nodes.fitting),
    r"Reservation\w*": (("reservations",), _reservation),
}
