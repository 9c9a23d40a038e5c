"""Why a job has not started."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from .evidence import Evidence
from .explanation import Explanation, amount, duration, word
from .limits import RULES, Finding, Rule

_ENDING = {
    "afterok": "must end well",
    "afternotok": "must end badly",
    "afterany": "must end",
    "after": "must start",
    "aftercorr": "must end well, task by task",
    "afterburstbuffer": "must end, with its burst buffer",
}


def topics(job: Any) -> tuple[str, ...]:
    """List what has to be asked for to explain why a job waits."""
    return tuple(dict.fromkeys(topic for _, needs, _ in _rules(word(job)) for topic in needs))


def explain_waiting(job: Any, evidence: Evidence) -> Explanation:
    """Explain why a job waits, from what is known of the cluster."""
    reason = word(job)
    findings = [finding for match, _, rule in _rules(reason) for finding in rule(job, evidence, match)]
    facts = tuple(dict.fromkeys(finding.fact for finding in findings))
    opinions = {finding.can_start for finding in findings}
    can_start = False if job.obstacle or False in opinions else True if opinions == {True} else None
    if job.expected_start_time is not None and not job.obstacle:
        facts += (f"Slurm expects it to start at {job.expected_start_time:%Y-%m-%d %H:%M} UTC.",)
    return Explanation(
        summary=f"Job {job.label} is {job.state}" + (f" ({job.reason})" if job.reason else ""),
        reason=reason,
        can_start=can_start,
        facts=facts,
        advice=_advice(job, can_start),
        unknown=evidence.unknown(),
    )


def _advice(job: Any, can_start: bool | None) -> str | None:
    if job.obstacle:
        return f"It will not start by itself: {job.obstacle}."
    if can_start:
        return "Nothing has to be done."
    return None if can_start is None else "As things are it can never start: ask for less, or cancel it."


def _rules(reason: str | None) -> Iterator[tuple[re.Match[str], tuple[str, ...], Rule]]:
    for pattern, (needs, rule) in _ALL.items():
        if match := re.fullmatch(pattern, reason or ""):
            yield match, needs, rule
            return


def _dependency(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    jobs = {one.label: one for one in evidence.all("jobs that it depends on")}
    if "?" in (job.dependency or ""):
        yield Finding("One of these is enough:", can_start=None)
    for kind, job_id in dependencies(job.dependency):
        one = jobs.get(job_id)
        state = f"is {one.state}" if one else "is not known any more"
        yield Finding(f"Job {job_id} {_ENDING.get(kind, 'must get on')} ({kind}); it {state}.", can_start=None)
    if (job.dependency or "").startswith("singleton"):
        yield Finding(f"Only one job named {job.name} of {job.user} may run at once (singleton).", can_start=True)


def dependencies(text: str | None) -> list[tuple[str, str]]:
    """Read kind and job id of each part of a dependency, as Slurm shows it (`afterok:17_3(unfulfilled)`)."""
    pairs = []
    for part in re.split(r"[,?]", text or ""):
        kind, *job_ids = part.strip().split(":")
        pairs += [(kind, match[0]) for job_id in job_ids if (match := re.match(r"\d+(_\d+)?", job_id))]
    return pairs


def _begin(job: Any, _evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    if job.eligible_time is not None:
        rest = job.eligible_time - datetime.now(UTC)
        yield Finding(
            f"It was asked to begin at {job.eligible_time:%Y-%m-%d %H:%M} UTC at the earliest"
            + (f", in {duration(rest)}." if rest.total_seconds() > 0 else "."),
            can_start=True,
        )


def _held(_job: Any, _evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    by_user = match[0] == "JobHeldUser"
    yield Finding(
        "It is held: `meluxina release` lets it start." if by_user else "It is held by an administrator.",
        can_start=False,
    )


def _licenses(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    for name, count in re.findall(r"([\w.@-]+)(?::(\d+))?", job.licenses or ""):
        for one in evidence.named("licenses", name):
            asked = int(count or 1)
            total, free = one.total or 0, one.free or 0
            yield Finding(
                f"Of licence {name} {free} of {total} are free; this one asks for {asked}.", can_start=asked <= total
            )


def _nodes(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    names = (job.partition or "").split(",")
    members = [node for node in evidence.all("nodes") if set(names) & set(node.partitions)]
    asked = job.node_count or 1
    share = {name: -(-value // asked) for name, value in job.requested_tres.items() if name in ("cpu", "mem")}
    fitting = [
        node for node in members if node.cpus >= share.get("cpu", 0) and (node.memory or 0) >= share.get("mem", 0)
    ]
    if not members:
        return
    wishes = ", ".join(amount(name, value) for name, value in share.items())
    states = Counter(str(node.state) for node in fitting)
    standing = ", ".join(f"{count} {state}" for state, count in states.most_common())
    # Slurm may spread it unevenly, and what else it asks for is not compared here: that is no proof of anything.
    yield Finding(
        f"It needs at least {asked} node{'s' * (asked > 1)}, with {wishes or 'nothing special'} each if it is spread"
        f" evenly; of the {len(members)} of partition {job.partition} {len(fitting)} have that: {standing or 'none'}.",
        can_start=None,
    )


def _unavailable(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    names = re.search(r"UnavailableNodes:(\S+)", job.reason or "")
    for node in evidence.all("nodes"):
        if names and node.name in names[1].split(","):
            reason = f" ({node.reason})" if node.reason else ""
            yield Finding(f"Node {node.name} is {node.state}{reason}.", can_start=None)


def _reservation(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    own = evidence.named("reservations", getattr(job.raw, "resv_name", None) or "")
    for one in own or [one for one in evidence.all("reservations") if not one.is_active]:
        if one.start_time is not None:
            yield Finding(
                f"Reservation {one.name} is from {one.start_time:%Y-%m-%d %H:%M} UTC on, with {one.node_list}.",
                can_start=None,
            )


def _tasks(_job: Any, _evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    yield Finding("No more of its array's tasks may run at once (% in --array).", can_start=True)


_ALL: Mapping[str, tuple[tuple[str, ...], Rule]] = {
    **RULES,
    r"Dependency(NeverSatisfied)?": (("jobs that it depends on",), _dependency),
    r"BeginTime": ((), _begin),
    r"JobHeld(User|Admin)": ((), _held),
    r"Licenses": (("licenses",), _licenses),
    r"ReqNodeNotAvail": (("nodes",), _unavailable),
    r"Resources|Priority|Nodes\w*|BadConstraints|NodeDown": (("nodes",), _nodes),
    r"Reservation\w*": (("reservations",), _reservation),
    r"JobArrayTaskLimit": ((), _tasks),
}
