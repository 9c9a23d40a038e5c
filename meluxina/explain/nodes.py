"""Which nodes a job waits for, what these are doing, and who is in front of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ..notation.hostlist import expand
from ..slurm import wire
from .evidence import Evidence
from .explanation import amount, duration, text
from .findings import Finding

_MOST_NAMED = 8
_FOREVER = timedelta(days=365)
_RESOURCES = ("cpu", "mem", "gres/gpu")


def fitting(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Say what a job needs, and what the nodes that it may have, and that have it, are doing."""
    members, count = _members(job, evidence), job.node_count or 1
    if not members:
        return
    share = {name: -(-value // count) for name in _RESOURCES if (value := job.requested_tres.get(name))}
    large = [node for node in members if _has(_total(node), share) and _features(job) <= set(node.active_features)]
    free = [node for node in large if node.state.is_up and _has(_free(node), share)]
    # Slurm may spread it unevenly, and what else it asks for is not compared here: that is no proof of anything.
    each = " each, if it is spread evenly" if count > 1 else ""
    wishes = " and ".join(amount(name, value) for name, value in share.items()) or "nothing special"
    features = f" and the features {job.features}" if job.features else ""
    # What v0.0.45 tells of no job.
    is_exclusive = "none" in wire.words(wire.read(job.raw, "shared"))
    required = _named(job, "required_nodes")
    names = f" ({', '.join(sorted(required)[:_MOST_NAMED])}{' among them' * (len(required) < count)})" * bool(required)
    yield Finding(
        f"It needs {amount('whole node' if is_exclusive else 'node', count)}{names} with {wishes}{each}{features}.",
        can_start=None,
    )
    states = Counter("+".join((node.state, *node.state.flags)) for node in large)
    standing = f" ({', '.join(f'{number} {state}' for state, number in states.most_common())})" if large else ""
    limit = " that it may have" if required or _named(job, "excluded_nodes") else ""
    whole = [node for node in free if not node.allocated_cpus]
    rest = f" ({len(whole)} wholly)" if len(whole) < len(free) and not is_exclusive else ""
    free = whole if is_exclusive else free
    verbs = ["has" if len(some) == 1 else "have" for some in (large, free)]
    yield Finding(
        f"Partition {job.partition} has {amount('node', len(members))}{limit}: {len(large)} {verbs[0]} that{standing},"
        f" and {len(free)} {verbs[1]} that much free now{rest}.",
        can_start=None,
    )


def _members(job: Any, evidence: Evidence) -> list[Any]:
    """List the nodes that a job may have: those of its partition, without what it excludes, or those that it names."""
    partitions, required = set((job.partition or "").split(",")), _named(job, "required_nodes")
    some = required if len(required) >= (job.node_count or 1) else None
    return [
        node
        for node in evidence.all("nodes")
        if partitions & set(node.partitions) and (some is None or node.name in some)
        if node.name not in _named(job, "excluded_nodes")
    ]


def _named(job: Any, name: str) -> set[str]:
    return set(expand(wire.text(wire.read(job.raw, name))))


def _features(job: Any) -> set[str]:
    """Return the features that every node must have; what is written with more than & is not compared."""
    return set(job.features.split("&")) if re.fullmatch(r"[\w.&-]+", job.features or "") else set()


def _total(node: Any) -> Mapping[str, int]:
    return {"cpu": node.cpus, "mem": node.memory or 0, "gres/gpu": node.gpus}


def _free(node: Any) -> Mapping[str, int]:
    return {
        "cpu": node.cpus - (node.allocated_cpus or 0),
        "mem": node.unallocated_memory or 0,
        "gres/gpu": node.free_gpus,
    }


def _has(amounts: Mapping[str, int], share: Mapping[str, int]) -> bool:
    return all(amounts[name] >= value for name, value in share.items())


def priority(job: Any, evidence: Evidence, match: re.Match[str]) -> Iterator[Finding]:
    """Say how many jobs are in front of it, and which nodes they wait for."""
    names = set((job.partition or "").split(","))
    if job.priority is not None and job.partition and evidence.has("waiting jobs"):
        parts = [part for one in evidence.all("waiting jobs") for part in one.parts or (one,) if part.state.is_pending]
        rivals = [one for one in parts if one.id != job.id and names & set((one.partition or "").split(","))]
        ahead = [one for one in rivals if (-(one.priority or 0), one.id) < (-job.priority, job.id)]
        yield Finding(
            f"Its priority is {job.priority}; of {amount('other job', len(rivals))} that you may see waiting for"
            f" partition {job.partition}, {len(ahead)} {'is' if len(ahead) == 1 else 'are'} in front of it.",
            can_start=None,
        )
    yield from fitting(job, evidence, match)


def unavailable(job: Any, evidence: Evidence, _match: re.Match[str]) -> Iterator[Finding]:
    """Say of nodes that a job needs, and that Slurm names, what is wrong with them."""
    expression = re.search(r"UnavailableNodes:(\S+)", job.reason or "")
    names = expand(expression[1]) if expression else ()
    nodes = [node for node in evidence.all("nodes") if node.name in names]
    for node in nodes[:_MOST_NAMED]:
        reason = f" ({node.reason})" if node.reason else ""
        yield Finding(f"Node {node.name} is {'+'.join((node.state, *node.state.flags))}{reason}.", can_start=None)
    if len(nodes) > _MOST_NAMED:
        yield Finding(f"So are {len(nodes) - _MOST_NAMED} more.", can_start=None)
    yield from _reserved(job, evidence)


def _reserved(job: Any, evidence: Evidence) -> Iterator[Finding]:
    """Name the reservations on nodes that a job may need: those that have begun, or begin before it would end."""
    now, limit = datetime.now(UTC), job.time_limit
    end = now + (limit if limit not in (None, timedelta.max) else _FOREVER)
    partitions = set((job.partition or "").split(","))
    nodes = _named(job, "required_nodes") or {
        node.name for node in evidence.all("nodes") if partitions & set(node.partitions)
    }
    for one in evidence.all("reservations"):
        count = len(nodes.intersection(one.nodes))
        start = one.start_time
        if not count or one.name == text(job.raw, "resv_name") or not (start and start < end):
            continue
        owners = ", ".join((*one.users, *one.accounts, *one.groups)) or "others"
        begins = "has begun" if start <= now else f"begins at {start:%Y-%m-%d %H:%M} UTC"
        until = f", lasts until {one.end_time:%Y-%m-%d %H:%M} UTC" if one.end_time else ""
        rest = f"; what ends before may start: this one asks for {duration(limit)}" if limit and start > now else ""
        yield Finding(
            f"Reservation {one.name} (for {owners}) {begins}{until}, and has {count} of the"
            f" {amount('node', len(nodes))} that it may have{rest}.",
            can_start=None,
        )
