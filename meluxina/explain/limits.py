"""What the limits of a QOS, an association or a partition mean for a job."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from .evidence import Evidence
from .explanation import amount, duration

_RESOURCES = {"Cpu": "cpu", "Node": "node", "Mem": "mem", "Memory": "mem", "GRES": "gres/gpu", "Billing": "billing"}
_KINDS = "|".join(_RESOURCES)


class Finding(NamedTuple):
    """One comparison of what a job asks for with a limit."""

    fact: str
    can_start: bool | None
    """Whether the job can start while the limit stands; None if that depends on what is not known here."""


def _owners(job: Any, evidence: Evidence, prefix: str) -> Iterator[tuple[str, Any]]:
    """Yield what the limits stand at that a reason with this prefix names, and what it is called."""
    if prefix == "QOS":
        yield from ((f"QOS {qos.name}", qos) for qos in evidence.named("qos", job.qos))
        for partition in evidence.named("partitions", job.partition):
            for qos in evidence.named("qos", partition.qos):
                yield f"QOS {qos.name} of partition {partition.name}", qos
    else:
        for one in evidence.all("associations"):
            if one.account == job.account and one.user in (None, job.user):
                yield f"{f'user {one.user} in ' if one.user else ''}account {one.account}", one


def wall(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare the time limit with what one job may run."""
    for owner, limits in _owners(job, evidence, match["owner"]):
        if limits.max_wall is not None and job.time_limit is not None and job.time_limit > limits.max_wall:
            yield Finding(
                f"A job may run for {duration(limits.max_wall)} ({owner}); this one asks for"
                f" {duration(job.time_limit)}.",
                can_start=False,
            )


def per_job(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what a job asks for with what one job may have."""
    resource = _RESOURCES[match["kind"]]
    asked = job.requested_tres.get(resource)
    for owner, limits in _owners(job, evidence, match["owner"]):
        limit = limits.max_tres_per_job.get(resource)
        if limit is not None and asked is not None and asked > limit:
            yield Finding(
                f"A job may have {amount(resource, limit)} ({owner}); this one asks for {amount(resource, asked)}.",
                can_start=False,
            )


def minimum(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what a job asks for with what a job must have."""
    for owner, limits in _owners(job, evidence, match["owner"]):
        for resource, limit in limits.min_tres_per_job.items():
            asked = job.requested_tres.get(resource, 0)
            if asked < limit:
                yield Finding(
                    f"A job must have at least {amount(resource, limit)} ({owner}); this one asks for"
                    f" {amount(resource, asked)}.",
                    can_start=False,
                )


def job_count(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare how many jobs run with how many may."""
    name = "qos" if match["owner"] == "QOS" else "account"
    running = [one for one in evidence.all("running jobs") if getattr(one, name) == getattr(job, name)]
    for owner, limits in _owners(job, evidence, match["owner"]):
        limit = getattr(limits, "max_jobs_per_user", None) if match["owner"] == "QOS" else limits.max_jobs
        if limit is not None:
            yield Finding(
                f"A user may have {limit} jobs running at once ({owner}); {len(running)} of {job.user}'s run now. It"
                " starts when one of them has ended.",
                can_start=limit > 0 or None,
            )


def together(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what a job asks for with what several jobs together may have."""
    resource = _RESOURCES[match["kind"]]
    asked = job.requested_tres.get(resource)
    name = {"User": "max_tres_per_user", "Account": "max_tres_per_account"}.get(match["whose"] or "", "group_tres")
    whose = {"User": f"all jobs of {job.user}", "Account": f"all jobs of account {job.account}"}
    for owner, limits in _owners(job, evidence, match["owner"]):
        limit = getattr(limits, name, {}).get(resource)
        if limit is None or asked is None:
            continue
        share = f"{whose.get(match['whose'] or '', 'All jobs')} together may have {amount(resource, limit)} ({owner})"
        fits = asked <= limit
        rest = "It starts when enough of them have ended." if fits else "That is more than it will ever be given."
        yield Finding(
            f"{share[0].upper()}{share[1:]}; this one asks for {amount(resource, asked)}. {rest}", can_start=fits
        )


def partition_time(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Compare the time limit with the partition's."""
    for partition in evidence.named("partitions", job.partition):
        if job.time_limit is not None and job.time_limit > partition.max_time:
            yield Finding(
                f"Partition {partition.name} lets jobs run for {duration(partition.max_time)}; this one asks for"
                f" {duration(job.time_limit)}.",
                can_start=False,
            )


def partition_nodes(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Compare the number of nodes with what the partition has and gives to one job."""
    for partition in evidence.named("partitions", job.partition):
        most = min(filter(None, (partition.max_nodes, partition.node_count)), default=None)
        asked = job.node_count
        if asked is not None and ((most is not None and asked > most) or asked < partition.min_nodes):
            yield Finding(
                f"Partition {partition.name} has {partition.node_count} nodes and gives a job"
                f" {partition.min_nodes} to {most}; this one asks for {asked}.",
                can_start=False,
            )


def partition_state(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Say that the partition is closed."""
    for partition in evidence.named("partitions", job.partition):
        if partition.state != "UP":
            yield Finding(f"Partition {partition.name} is {partition.state}.", can_start=False)


Rule = Callable[[Any, Evidence, "re.Match[str]"], Iterator[Finding]]
_OWNER = r"(?P<owner>QOS|Assoc)"
RULES: Mapping[str, tuple[tuple[str, ...], Rule]] = {
    rf"{_OWNER}MaxWallDurationPerJobLimit": (("qos", "partitions", "associations"), wall),
    rf"{_OWNER}Max(?P<kind>{_KINDS})PerJob(Limit)?": (("qos", "partitions", "associations"), per_job),
    rf"{_OWNER}Min(Cpu|Memory|GRES|Node|Billing)\w*": (("qos", "partitions"), minimum),
    rf"{_OWNER}Max(Jobs|JobsPerUser)Limit": (("qos", "partitions", "associations", "running jobs"), job_count),
    rf"{_OWNER}(Max|Grp)(?P<kind>{_KINDS})(Per(?P<whose>User|Account))?(Limit)?": (
        ("qos", "partitions", "associations"),
        together,
    ),
    r"PartitionTimeLimit": (("partitions",), partition_time),
    r"PartitionNodeLimit": (("partitions",), partition_nodes),
    r"Partition(Down|Inactive)": (("partitions",), partition_state),
}
"""Patterns of reasons, what has to be asked for, and what compares it with the job."""
