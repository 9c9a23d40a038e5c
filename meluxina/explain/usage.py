"""What runs or was used already, against what may."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, NamedTuple

from .evidence import Evidence
from .explanation import amount, duration
from .findings import Finding, Owner, minutes, of_kind, owners, running

_MINUTE = timedelta(minutes=1)
_NOT_TOLD = "how much of that is used no request tells"
_OF_QOS = ("limits", "max", "tres", "minutes")


def job_count(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare how many jobs run with how many may."""
    name, who, common = _whose(job, match[0], {"User": "max_jobs_per_user", "Account": "max_jobs_per_account"})
    if match["owner"] == "Assoc" and "Grp" not in match[0]:
        name, who, common = "max_jobs", "A user", {"user": job.user}
    for owner in owners(job, evidence, match["owner"]):
        limit = getattr(owner.limits, name or "group_jobs")
        if limit is None:
            continue
        jobs = running(evidence, owner, **common)
        count = "" if jobs is None else f"; {_visible(len(jobs), limit)} now"
        rest = "It starts when one of them has ended." if limit else "That is none at all."
        yield Finding(
            f"{who} may have {amount('job', limit)} running at once ({owner.title}){count}. {rest}", can_start=limit > 0
        )
        if name == "max_jobs":
            return


def _visible(count: int, limit: int) -> str:
    # Clusters may hide the jobs of others.
    verb = "is" if count == 1 else "are"
    return f"{count} {verb}" if count >= limit else f"{count} that you may see {verb}"


def _whose(job: Any, reason: str, names: Mapping[str, str]) -> tuple[str | None, str, dict[str, str | None]]:
    """Read whose jobs a reason counts: the name of the limit, who that is, and what their jobs have in common."""
    if "PerUser" in reason:
        return names["User"], "A user", {"user": job.user}
    if "PerAccount" in reason:
        return names["Account"], "An account", {"account": job.account}
    return None, "All users together", {}


def submitted_count(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Say how many jobs may wait and run."""
    names = {"User": "max_submitted_per_user", "Account": "max_submitted_per_account"}
    name, who, _ = _whose(job, match[0], names)
    if match["owner"] == "Assoc" and "Grp" not in match[0]:
        name, who = "max_submitted", "A user"
    for owner in owners(job, evidence, match["owner"]):
        limit = getattr(owner.limits, name or "group_submitted")
        if limit is not None:
            yield Finding(
                f"{who} may have {amount('job', limit)} waiting and running ({owner.title}).", can_start=limit > 0
            )


class _Share(NamedTuple):
    """A limit on what several jobs have together."""

    owner: Owner
    resource: str
    limit: int
    used: int | None
    asked: int

    @property
    def is_met(self) -> bool:
        return self.used is None or self.asked + self.used > self.limit


def together(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what a job asks for with what several jobs together may have, and have now."""
    names = {"User": "max_tres_per_user", "Account": "max_tres_per_account"}
    name, _, common = _whose(job, match[0], names)
    shares = [
        _Share(owner, resource, limit, _used(running(evidence, owner, **common), resource), asked)
        for owner in owners(job, evidence, match["owner"])
        for resource, limit in of_kind(getattr(owner.limits, name or "group_tres", {}), match["kind"])
        if (asked := job.requested_tres.get(resource)) is not None
    ]
    whose = {
        "User": f"All jobs of {job.user or 'one user'}",
        "Account": f"All jobs of {f'account {job.account}' if job.account else 'one account'}",
    }
    # If none is met, jobs that count are hidden.
    for share in [share for share in shares if share.is_met] or shares:
        has = f" they have {amount(share.resource, share.used)} now, and" if share.used is not None else ""
        fits = share.asked <= share.limit
        rest = "It starts when enough of them have ended." if fits else "That is more than it will ever be given."
        yield Finding(
            f"{whose.get(match['whose'] or '', 'All jobs')} together may have {amount(share.resource, share.limit)}"
            f" ({share.owner.title});{has} this one asks for {amount(share.resource, share.asked)}. {rest}",
            can_start=fits,
        )


def _used(jobs: list[Any] | None, resource: str) -> int | None:
    if jobs is None:
        return None
    if resource == "node":
        return len({node for job in jobs for node in job.nodes})
    total: int = sum(job.allocated_tres.get(resource, 0) for job in jobs)
    return total


def used_minutes(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what was used up with what may be."""
    for owner in owners(job, evidence, match["owner"]):
        is_qos = match["owner"] == "QOS"
        limits = minutes(owner, *_OF_QOS, "total") if is_qos else owner.limits.group_tres_minutes
        share = _share(owner, evidence)
        for resource, limit in of_kind(limits, match["kind"]):
            used = share.used_tres_minutes.get(resource) if share else None
            rest = _NOT_TOLD if used is None else f"{used:.0f} are used"
            if used is None or used >= limit or len(limits) == 1:
                yield Finding(
                    f"All jobs together may use up {_minutes(resource, limit)} ({owner.title}); {rest}.",
                    can_start=False,
                )


def running_minutes(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what running jobs, and this one, can still use up with what they may."""
    whose = match.groupdict().get("whose")
    for owner in owners(job, evidence, match["owner"]):
        is_assoc = match["owner"] == "Assoc"
        path = ("max", "tres", "group", "active") if is_assoc else (*_OF_QOS, "per", (whose or "qos").lower())
        share = _share(owner, evidence)
        for resource, limit in of_kind(minutes(owner, *path), match["kind"]):
            used = share.running_tres_minutes.get(resource) if share else None
            asked = _asked(job, resource)
            fits = asked is None or asked <= limit
            who = f"Running jobs of one {whose.lower()}" if whose else "Running jobs"
            use = _NOT_TOLD if used is None else f"they have {used:.0f} now"
            more = "" if asked is None else f", and this one adds {asked:.0f}"
            rest = "It starts when that has become less." if fits else "That is more than it will ever be given."
            yield Finding(
                f"{who} may have {_minutes(resource, limit)} still to use ({owner.title}); {use}{more}. {rest}",
                can_start=fits,
            )


def minutes_per_job(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what a job can use up within its time limit with what one job may."""
    for owner in owners(job, evidence, match["owner"]):
        is_qos = match["owner"] == "QOS"
        limits = minutes(owner, *_OF_QOS, "per", "job") if is_qos else owner.limits.max_tres_minutes_per_job
        for resource, limit in of_kind(limits, match["kind"]):
            asked = _asked(job, resource)
            if asked is not None and asked > limit:
                yield Finding(
                    f"A job may use up {_minutes(resource, limit)} ({owner.title}); this one can use up {asked:.0f}:"
                    f" {amount(resource, job.requested_tres[resource])} for {duration(job.time_limit)}.",
                    can_start=False,
                )
        if limits and not is_qos:
            return


def group_wall(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Say how long all jobs together may run."""
    for owner in owners(job, evidence, match["owner"]):
        if (limit := owner.limits.group_wall) is not None:
            yield Finding(
                f"All jobs together may run for {duration(limit)} ({owner.title}); {_NOT_TOLD}.", can_start=False
            )


def _asked(job: Any, resource: str) -> float | None:
    """Work out how many minutes of a resource a job can use up."""
    asked = job.requested_tres.get(resource)
    if asked is None or job.time_limit in (None, timedelta.max):
        return None
    number: float = asked * (job.time_limit / _MINUTE)
    return number


def _share(owner: Owner, evidence: Evidence) -> Any:
    if owner.name != "account":
        return None
    rows = [row for row in evidence.all("shares") if (row.account, row.user) == (owner.value, owner.user)]
    return next(iter(rows), None)


def _minutes(resource: str, value: float) -> str:
    name = {"mem": "memory in MB", "cpu": "CPU"}.get(resource, resource)
    return f"{value:.0f} minute{'s' * (value != 1)} of {name}"
