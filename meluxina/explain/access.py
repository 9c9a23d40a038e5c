"""Who may use a partition, a QOS or an account, and how much of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from .evidence import Evidence
from .explanation import amount
from .findings import Finding, excess, owners

_MOST_NAMED = 12


def partition_config(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what a job asks for with everything that its partition allows."""
    for partition in evidence.named("partitions", job.partition):
        nodes = job.node_count
        if partition.max_cpus_per_node and nodes and (job.cpus or 0) > partition.max_cpus_per_node * nodes:
            limit = amount("cpu", partition.max_cpus_per_node)
            yield excess(
                f"Partition {partition.name} gives a job {limit} of a node at most",
                f"{job.cpus} on {amount('node', nodes)}",
            )
    yield from memory(job, evidence, match)
    yield from account_of_partition(job, evidence, match)
    yield from _names(job, evidence, "qos")


def memory(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Compare the memory that a job asks for with what its partition gives of a node or with a CPU."""
    asked = job.memory
    for partition in evidence.named("partitions", job.partition):
        for what, limit, count in (
            ("node", partition.max_memory_per_node, job.node_count),
            ("cpu", partition.max_memory_per_cpu, job.cpus),
        ):
            if limit and count and asked and asked > limit * count:
                yield excess(
                    f"Partition {partition.name} gives a job {amount('mem', limit)} per {amount(what)} at most",
                    f"{amount('mem', asked)} on {amount(what, count)}",
                )


def account_of_partition(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Say which accounts and groups a partition admits."""
    yield from _names(job, evidence, "accounts")
    for partition in evidence.named("partitions", job.partition):
        if partition.allowed_groups:
            yield Finding(
                f"Partition {partition.name} is for users of the groups {_some(partition.allowed_groups)} only.",
                can_start=None,
            )


def qos_of_partition(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Say which QOS a partition and an association admit."""
    yield from _names(job, evidence, "qos")
    yield from qos_of_user(job, evidence, match)


def _names(job: Any, evidence: Evidence, kind: str) -> Iterator[Finding]:
    title, own = ("QOS", job.qos) if kind == "qos" else ("account", job.account)
    for partition in evidence.named("partitions", job.partition):
        allowed, denied = getattr(partition, f"allowed_{kind}"), getattr(partition, f"denied_{kind}")
        if own is None:
            continue
        if allowed and own not in allowed:
            text = f"admits {title} {_some(allowed)} only"
        elif own in denied:
            text = f"does not admit {title} {_some(denied)}"
        else:
            continue
        yield Finding(f"Partition {partition.name} {text}; this job has {own}.", can_start=False)


def qos_of_user(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Say which QOS the user of a job may have with its account."""
    owner = next(owners(job, evidence, "Assoc"), None)
    # Some versions tell numbers for names.
    names = owner.limits.qos if owner else ()
    if owner and names and job.qos and job.qos not in names and not any(map(str.isdigit, names)):
        yield Finding(f"QOS of {owner.title} are {', '.join(names)}; this job has {job.qos}.", can_start=False)


def account_of_user(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Say which accounts the user of a job may charge."""
    accounts = sorted({one.account for one in evidence.all("accounts of its user") if one.account})
    if accounts and job.account and job.account not in accounts:
        yield Finding(
            f"{job.user or 'Its user'} may charge {_some(accounts)}; this job names {job.account}.", can_start=False
        )


def _some(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
