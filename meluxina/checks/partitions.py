"""What the limits and the admission of one partition mean for a job."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..explain.evidence import Evidence
from ..explain.explanation import amount, duration
from ..slurm import wire
from ..views.accounting import QOS
from ..views.partition import Partition
from .request import Request
from .result import CheckFinding, error, refusal
from .site import Site

_CLOSED = ("DRAIN", "INACTIVE")


class Place(NamedTuple):
    """A partition that a job may go to, with what decides there."""

    request: Request
    partition: Partition
    evidence: Evidence
    site: Site

    @property
    def qos(self) -> QOS | None:
        """The QOS of the job; None if it was not found."""
        qos: QOS | None = same(self.evidence.all("qos"), self.request.qos)
        return qos

    def finding(self, message: str, name: str, number: int, reason: str) -> CheckFinding:
        """Make the finding for what is beyond the partition: the site chooses whether Slurm refuses that."""
        limits = self.site.partition_limits
        return CheckFinding(
            "refused" if limits in ("any", "all") else "never starts",
            message,
            name,
            None if limits == "no" else error(number),
            None if limits in ("any", "all") else reason,
            "Ask for less, or for another partition.",
        )


def same(things: Any, name: str | None) -> Any:
    """Find what has this name; for accounts and QOS Slurm ignores the case of letters."""
    return next((one for one in things if name is not None and one.name.casefold() == name.casefold()), None)


def obstacles(place: Place) -> Iterator[CheckFinding]:
    """Yield what keeps a job from a partition, of its own settings."""
    yield from _state(place)
    yield from _access(place)
    if place.partition.state == "UP":  # Slurm compares nothing with a partition that starts no jobs
        yield from _time(place)
        yield from _nodes(place)
        yield from _memory(place)


def is_closed(partition: Partition) -> bool:
    """Whether a partition takes no jobs, nor has another one take them in its place."""
    return partition.state in _CLOSED and not _alternate(partition)


def is_replaced(partition: Partition) -> bool:
    """Whether jobs that ask for a partition go to another one."""
    return partition.state in _CLOSED and _alternate(partition) is not None


def _alternate(partition: Partition) -> str | None:
    return wire.text(wire.read(partition.raw, "alternate", "alternative"))


def _state(place: Place) -> Iterator[CheckFinding]:
    partition = place.partition
    if is_closed(partition):
        yield refusal(
            f"Partition {partition.name} is closed: its state is {partition.state}.",
            "partition",
            2070,
            "Name another partition, or wait until an administrator opens it.",
        )


def _access(place: Place) -> Iterator[CheckFinding]:
    request, partition = place.request, place.partition
    flags = {word.upper() for word in wire.words(wire.read(partition.raw, "flags"))}
    if "ROOT_ONLY" in flags and request.user != "root":
        yield refusal(f"Partition {partition.name} is for administrators alone.", "partition", 2002)
    if "REQ_RESV" in flags and "reservation" not in request.options:
        yield refusal(
            f"Partition {partition.name} takes only jobs with a reservation.",
            "reservation",
            2002,
            "Name a reservation that you may use.",
        )
    if partition.allowed_groups:
        listed = ", ".join(partition.allowed_groups)
        text = f"Partition {partition.name} admits only the groups {listed}: whether {request.user} is in one of them."
        yield CheckFinding("unknown", text, "partition")
    yield from _policy(place, "account", request.account, partition.allowed_accounts, partition.denied_accounts)
    yield from _policy(place, "qos", request.qos, partition.allowed_qos, partition.denied_qos)


def _policy(
    place: Place, kind: str, name: str | None, allowed: tuple[str, ...], denied: tuple[str, ...]
) -> Iterator[CheckFinding]:
    enforcement = place.site.enforces("associations")
    if name is None or enforcement is False:
        return
    number, reason = (2045, "AccountNotAllowed") if kind == "account" else (2066, "QOSNotAllowed")
    noun = "account" if kind == "account" else "QOS"
    names = _names(place, kind, name)
    if allowed and names.isdisjoint(map(str.casefold, allowed)):
        text = f"Partition {place.partition.name} admits only {noun} {', '.join(allowed)}, not {name}."
        if kind == "account" and "root" not in names:
            yield CheckFinding("unknown", f"{text} Whether {name} is below one of these can't be seen.", kind)
        else:
            yield place.finding(text, kind, number, reason)
    elif not allowed and name.casefold() in map(str.casefold, denied):
        yield place.finding(f"Partition {place.partition.name} does not admit {noun} {name}.", kind, number, reason)


def _names(place: Place, kind: str, name: str) -> set[str]:
    """Return a name with those of the accounts above it that are known."""
    parents = {
        one.account.casefold(): one.parent_account.casefold()
        for one in place.evidence.all("account")
        if kind == "account" and one.account and one.parent_account
    }
    names = {name.casefold()}
    while (above := parents.get(name.casefold())) and above not in names:
        names.add(above)
        name = above
    return names


def _time(place: Place) -> Iterator[CheckFinding]:
    limit, asked, qos = place.partition.max_time, place.request.time_limit, place.qos
    if asked is None or asked <= limit or qos is None or "PARTITION_TIME_LIMIT" in qos.flags:
        return
    yield place.finding(
        f"Partition {place.partition.name} lets jobs run for {duration(limit)}; this one asks for {duration(asked)}.",
        "time_limit",
        2051,
        "PartitionTimeLimit",
    )


def _nodes(place: Place) -> Iterator[CheckFinding]:
    partition, nodes, qos = place.partition, place.request.nodes, place.qos
    if nodes is None or qos is None:
        return
    if nodes[0] > partition.node_count > 0:
        yield place.finding(
            f"Partition {partition.name} has {amount('node', partition.node_count)}; this job asks for {nodes[0]}.",
            "nodes",
            2006,
            "PartitionNodeLimit",
        )
    elif partition.max_nodes is not None and nodes[0] > partition.max_nodes:
        if "PARTITION_MAXIMUM_NODE" not in qos.flags:
            yield place.finding(
                f"Partition {partition.name} gives a job at most {amount('node', partition.max_nodes)}; this one asks"
                f" for {nodes[0]}.",
                "nodes",
                2006,
                "PartitionNodeLimit",
            )
    elif nodes[1] < partition.min_nodes and "PARTITION_MINIMUM_NODE" not in qos.flags:
        yield place.finding(
            f"Partition {partition.name} gives a job at least {amount('node', partition.min_nodes)}; this one asks for"
            f" {nodes[1]}.",
            "nodes",
            2006,
            "PartitionNodeLimit",
        )


def _memory(place: Place) -> Iterator[CheckFinding]:
    limit, asked = place.partition.max_memory_per_node, place.request.memory_per_node
    # What it asks for of each CPU is compared by rules that need to know how many CPUs it gets.
    if limit is None or asked is None or asked <= limit or "mem" not in place.request.options:
        return
    yield place.finding(
        f"Partition {place.partition.name} gives a job at most {amount('mem', limit)} of a node; this one asks for"
        f" {asked} MB.",
        "memory_per_node",
        2044,
        "MaxMemPerLimit",
    )
