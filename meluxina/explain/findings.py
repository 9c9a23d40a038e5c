"""What a limit stands at, what counts against it, and what a comparison of a job with it tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from .evidence import Evidence

RESOURCES: Mapping[str, str] = {
    "Cpu": "cpu",
    "CPU": "cpu",
    "Node": "node",
    "Mem": "mem",
    "Memory": "mem",
    "GRES": "gres/gpu",
    "License": "license/",
    "BB": "bb/",
    "Billing": "billing",
    "Energy": "energy",
    "Unknown": "",
}
"""Which resource Slurm means by a part of a reason; one that ends in a slash, or none, is a family of them."""


class Finding(NamedTuple):
    """One comparison of what a job asks for with a limit."""

    fact: str
    can_start: bool | None
    """Whether the job can start while the limit stands; None if that depends on what is not known here."""


def excess(limit: str, wish: str) -> Finding:
    """Tell that a job asks for what a limit forbids."""
    return Finding(f"{limit}; this one asks for {wish}.", can_start=False)


Rule = Callable[[Any, Evidence, "re.Match[str]"], Iterator[Finding]]


class Owner(NamedTuple):
    """A QOS or an association with limits."""

    title: str
    """What it is called: `QOS dev`, `user u100001 in account p200001`."""
    limits: Any
    """Its view."""
    name: str
    """What jobs have in common that count against it: their `qos`, `account` or `partition`."""
    value: str | None
    user: str | None = None
    """The user whose jobs alone count, of an association of one."""
    is_parent: bool = False
    """Whether the jobs of other accounts count against it as well: those below it."""


def owners(job: Any, evidence: Evidence, prefix: str) -> Iterator[Owner]:
    """Yield what the limits stand at that a reason with this prefix names, the nearest to the job first."""
    if prefix != "Assoc":
        yield from (Owner(f"QOS {qos.name}", qos, "qos", qos.name) for qos in evidence.named("qos", job.qos))
        for partition in evidence.named("partitions", job.partition):
            for qos in evidence.named("qos", partition.qos):
                yield Owner(f"QOS {qos.name} of partition {partition.name}", qos, "partition", partition.name)
        return
    partitions = (None, *(job.partition or "").split(","))
    chain = [
        one for one in evidence.all("associations") if one.user in (None, job.user) and one.partition in partitions
    ]
    account, seen = job.account, set[str]()
    while account and account not in seen:
        seen.add(account)
        level = [one for one in chain if one.account == account]
        for one in sorted(level, key=lambda one: one.user is None):
            if one.user is None or account == job.account:
                title = f"user {one.user} in account {account}" if one.user else f"account {account}"
                above = f", above {job.account}" if account != job.account else ""
                yield Owner(title + above, one, "account", account, one.user, is_parent=bool(above))
        account = next((one.parent_account for one in level if one.user is None), None)


def running(evidence: Evidence, owner: Owner, **others: str | None) -> list[Any] | None:
    """List the jobs that run and count against a limit; None if that is not known.

    Args:
        evidence: "running jobs" has those that the controller shows to this user.
        owner: What the limit stands at.
        others: What else they have in common: `user="u100001"`.

    """
    if not evidence.has("running jobs") or owner.is_parent:
        return None
    common = {owner.name: owner.value, **({"user": owner.user} if owner.user else {}), **others}
    # Where a version does not tell whose jobs they are, all of them would seem to be of one user.
    if None in common.values():
        return None
    jobs = [part for job in evidence.all("running jobs") for part in job.parts or (job,) if part.state.is_running]
    return [job for job in jobs if all(getattr(job, name) == value for name, value in common.items())]


def minutes(owner: Owner, *path: str) -> dict[str, int]:
    """Read a limit on minutes of resources that no view has: `{"cpu": 600}`; memory is in megabytes times minutes."""
    value: Any = owner.limits.json
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    entries = [entry for entry in value or () if isinstance(entry, dict)] if isinstance(value, list) else []
    return {
        "/".join(filter(None, (entry.get("type"), entry.get("name")))): entry["count"]
        for entry in entries
        if isinstance(entry.get("count"), int)
    }


def of_kind(amounts: Mapping[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    """Yield those of a resource that a reason names by this part, such as all licences."""
    resource = RESOURCES[kind]
    for name, value in amounts.items():
        if name == resource or (resource.endswith(("/", "gpu")) and name.startswith(resource)) or not resource:
            yield name, value
