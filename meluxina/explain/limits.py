"""What the limits of a QOS, an association or a partition mean for a job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from . import access, usage
from .evidence import Evidence
from .explanation import amount, duration
from .findings import RESOURCES, Finding, Owner, Rule, excess, of_kind, owners

__all__ = ["RULES", "Finding", "Rule"]

_KINDS = "|".join(RESOURCES)


def _nearest(job: Any, evidence: Evidence, match: re.Match[str], name: str) -> Iterator[tuple[Owner, Any]]:
    """Yield where a limit on one job is set, and what it is: of associations, that of the nearest holds."""
    for owner in owners(job, evidence, match["owner"]):
        value = getattr(owner.limits, name)
        if value is None or value == {}:
            continue
        yield owner, value
        if match["owner"] == "Assoc":
            return


def wall(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare the time limit with what one job may run."""
    for owner, limit in _nearest(job, evidence, match, "max_wall"):
        if job.time_limit is not None and job.time_limit > limit:
            yield excess(f"A job may run for {duration(limit)} ({owner.title})", duration(job.time_limit))


def per_job(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what a job asks for with what one job may have."""
    for owner, limits in _nearest(job, evidence, match, "max_tres_per_job"):
        for resource, limit in of_kind(limits, match["kind"]):
            asked = job.requested_tres.get(resource)
            if asked is not None and asked > limit:
                yield excess(f"A job may have {amount(resource, limit)} ({owner.title})", amount(resource, asked))


def per_node(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Say what one job may have of a node; how a job is spread over nodes is known when it starts."""
    for owner, limits in _nearest(job, evidence, match, "max_tres_per_node"):
        for resource, limit in of_kind(limits, match["kind"]):
            asked, nodes = job.requested_tres.get(resource), job.node_count
            rest = (
                f"; this one asks for {amount(resource, asked)} on {amount('node', nodes)}." if asked and nodes else "."
            )
            yield Finding(
                f"A job may have {amount(resource, limit)} of each node ({owner.title}){rest}", can_start=False
            )


def minimum(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Compare what a job asks for with what a job must have."""
    for owner in owners(job, evidence, match["owner"]):
        for resource, limit in owner.limits.min_tres_per_job.items():
            asked = job.requested_tres.get(resource, 0)
            if asked < limit:
                yield excess(
                    f"A job must have at least {amount(resource, limit)} ({owner.title})", amount(resource, asked)
                )


def partition_time(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Compare the time limit with the partition's."""
    for partition in evidence.named("partitions", job.partition):
        if job.time_limit is not None and job.time_limit > partition.max_time:
            yield excess(
                f"Partition {partition.name} lets jobs run for {duration(partition.max_time)}", duration(job.time_limit)
            )


def partition_nodes(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Compare the number of nodes with what the partition has and gives to one job."""
    for partition in evidence.named("partitions", job.partition):
        asked = job.node_count
        if asked is None:
            continue
        if asked > partition.node_count:
            bound = f"has {amount('node', partition.node_count)}"
        elif partition.max_nodes is not None and asked > partition.max_nodes:
            bound = f"gives a job {amount('node', partition.max_nodes)} at most"
        elif asked < partition.min_nodes:
            bound = f"gives a job {amount('node', partition.min_nodes)} at least"
        else:
            continue
        yield excess(f"Partition {partition.name} {bound}", f"{asked}")


def partition_state(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Say that the partition is closed."""
    for partition in evidence.named("partitions", job.partition):
        if partition.state != "UP":
            yield Finding(f"Partition {partition.name} is {partition.state}.", can_start=False)


_KIND = rf"(?P<kind>{_KINDS})"
_USE = ("running jobs",)
_NEEDS: Mapping[str, tuple[str, ...]] = {"QOS": ("qos", "partitions"), "Assoc": ("associations",)}
# The usage of a QOS no request tells.
_SHARES = {"QOS": (), "Assoc": ("shares",)}
_LIMITS: Mapping[str, tuple[Mapping[str, tuple[str, ...]] | tuple[str, ...], Rule]] = {
    r"MaxWallDurationPerJobLimit": ((), wall),
    rf"Max{_KIND}PerJob(Limit)?": ((), per_job),
    rf"Max{_KIND}PerNode": ((), per_node),
    rf"Max{_KIND}MinutesPerJob(Limit)?": ((), usage.minutes_per_job),
    rf"Min{_KIND}(NotSatisfied)?": ((), minimum),
    r"(MaxJobs|MaxJobsPerUser|GrpJobs)Limit": (_USE, usage.job_count),
    r"(Max|Grp)SubmitJob\w*": ((), usage.submitted_count),
    rf"Grp{_KIND}Minutes(Limit)?": (_SHARES, usage.used_minutes),
    rf"Grp{_KIND}RunMinutes(Limit)?": (_SHARES, usage.running_minutes),
    r"GrpWallLimit": ((), usage.group_wall),
    rf"(Max|Grp){_KIND}(Per(?P<whose>User))?(Limit)?": (_USE, usage.together),
}


def _needs(owner: str, more: Mapping[str, tuple[str, ...]] | tuple[str, ...]) -> tuple[str, ...]:
    return (*_NEEDS[owner], *(more if isinstance(more, tuple) else more[owner]))


_OF_QOS = r"(?P<owner>)"
RULES: Mapping[str, tuple[tuple[str, ...], Rule]] = {
    **{
        f"(?P<owner>{owner}){pattern}": (_needs(owner, more), rule)
        for owner in _NEEDS
        for pattern, (more, rule) in _LIMITS.items()
    },
    rf"MaxJobsPerAccount{_OF_QOS}": (_needs("QOS", _USE), usage.job_count),
    rf"MaxSubmitJobsPerAccount{_OF_QOS}": (_NEEDS["QOS"], usage.submitted_count),
    rf"Max{_KIND}RunMinsPer(?P<whose>User|Account){_OF_QOS}": (_NEEDS["QOS"], usage.running_minutes),
    rf"Max{_KIND}Per(?P<whose>Account){_OF_QOS}": (_needs("QOS", _USE), usage.together),
    r"PartitionTimeLimit": (("partitions",), partition_time),
    r"PartitionNodeLimit": (("partitions",), partition_nodes),
    r"Partition(Down|Inactive)": (("partitions",), partition_state),
    r"PartitionConfig": (("partitions",), access.partition_config),
    r"MaxMemPerLimit": (("partitions",), access.memory),
    r"AccountNotAllowed": (("partitions",), access.account_of_partition),
    r"QOSNotAllowed": (("partitions", "associations"), access.qos_of_partition),
    r"InvalidQOS": (("associations",), access.qos_of_user),
    r"InvalidAccount": (("accounts of its user",), access.account_of_user),
}
"""Patterns of reasons, what has to be asked for, and what compares it with the job."""
