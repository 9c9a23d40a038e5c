"""A partition: a view over whatever the server sent, read when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import NamedTuple

from ..notation.hostlist import expand
from ..notation.tres import amounts
from ..slurm import wire
from ..slurm.wire import either
from .named import Named
from .node import Node
from .values import split

_ALLOCATED = frozenset({"ALLOCATED", "MIXED", "COMPLETING"})
_UNUSABLE = frozenset({"DOWN", "DRAIN"})


class NodeCounts(NamedTuple):
    """How many nodes of a partition are in which state, as `sinfo` counts them (its format's `%F`)."""

    allocated: int
    """Those that jobs have, or a part of."""
    idle: int
    """Those that are neither allocated, down nor drained."""
    other: int
    """Those that are down or drained."""
    total: int
    """All its nodes."""


class Partition(Named, frozen=True):
    """One partition, as `scontrol show partition` knows it."""

    @property
    def state(self) -> str:
        """Its state: `UP`, `DOWN` (queues jobs, starts none), `DRAIN` (queues none), `INACTIVE` (neither).

        `UNKNOWN` on v0.0.36, which does not tell.
        """
        words = wire.words(wire.read(self.raw, "state") or wire.within(self.raw, "partition", "state"))
        return words[0].upper() if words else "UNKNOWN"

    @property
    def is_default(self) -> bool | None:
        """Whether jobs that name no partition go there; None on v0.0.40 to 44.

        These send none of a partition's flags, and nothing else says it.
        """
        flags = wire.read(self.raw, "flags")
        return None if flags is None else "DEFAULT" in {flag.upper() for flag in wire.words(flags)}

    @property
    def node_list(self) -> str | None:
        """Its nodes, as Slurm writes them (`mel[0001-0006]`)."""
        nodes = wire.read(self.raw, "nodes")
        return wire.text(nodes if isinstance(nodes, str) else wire.read(nodes, "configured"))

    @property
    def nodes(self) -> tuple[str, ...]:
        """The names of its nodes."""
        return expand(self.node_list)

    @property
    def node_count(self) -> int:
        """Its number of nodes."""
        return wire.number(either(self.raw, "total_nodes", "nodes", "total")) or 0

    def count_nodes(self, nodes: Iterable[Node]) -> NodeCounts:
        """Count its nodes by what they do, as `sinfo` does; the server tells it of nodes only.

        On v0.0.36, which tells no flags of nodes, drained ones count as idle.

        ::

            nodes = client.nodes()
            for partition in client.partitions():
                print(partition.name, partition.count_nodes(nodes).idle)

        Args:
            nodes: All nodes, or at least those of this partition, as `Client.nodes` lists them.

        """
        members = frozenset(self.nodes)
        states = [node.state.words for node in nodes if node.name in members]
        allocated = sum(not words.isdisjoint(_ALLOCATED) for words in states)
        other = sum(words.isdisjoint(_ALLOCATED) and not words.isdisjoint(_UNUSABLE) for words in states)
        return NodeCounts(allocated, len(states) - allocated - other, other, len(states))

    @property
    def cpus(self) -> int:
        """Its number of CPUs, as Slurm counts them."""
        return wire.number(either(self.raw, "total_cpus", "cpus", "total")) or 0

    @property
    def tres(self) -> Mapping[str, int]:
        """What it has to give: `{"cpu": 768, "mem": 3072000, "node": 6, …}`, memory in megabytes."""
        tres = wire.read(self.raw, "tres")
        return amounts(tres if isinstance(tres, str) else wire.read(tres, "configured"))

    @property
    def max_time(self) -> timedelta:
        """How long a job may run at most; `timedelta.max` if that is unlimited, as a job's `time_limit` says it."""
        limit = wire.limit(either(self.raw, "max_time_limit", "maximums", "time"))
        return timedelta.max if limit is None else wire.duration(limit, "minutes") or timedelta()

    @property
    def default_time(self) -> timedelta | None:
        """How long a job may run that does not say; None if the partition has no such default.

        None also on v0.0.36 and 37, which send something else in its place.
        """
        if self._mixes_memory:
            return None
        return wire.duration(wire.limit(either(self.raw, "default_time_limit", "defaults", "time")), "minutes")

    @property
    def min_nodes(self) -> int:
        """How many nodes a job must have at least."""
        return wire.number(either(self.raw, "min_nodes_per_job", "minimums", "nodes")) or 0

    @property
    def max_nodes(self) -> int | None:
        """How many nodes a job may have at most; None if that is unlimited."""
        return wire.limit(either(self.raw, "maximum_nodes_per_job", "maximums", "nodes"))

    @property
    def max_cpus_per_node(self) -> int | None:
        """How many CPUs of a node a job may have at most; None if that is unlimited."""
        return wire.limit(either(self.raw, "maximum_cpus_per_node", "maximums", "cpus_per_node"))

    @property
    def _mixes_memory(self) -> bool:
        """Whether one field has the memory per node or, unreadably, that per CPU; a time limit repeats it."""
        return hasattr(self.raw, "default_memory_per_cpu") and not hasattr(self.raw, "default_memory_per_node")

    @property
    def default_memory_per_cpu(self) -> int | None:
        """What a job gets that does not say, in megabytes; None if the partition does not set it.

        None also on v0.0.36 and 37, which do not tell.
        """
        if self._mixes_memory:
            return None
        return wire.limit(either(self.raw, "default_memory_per_cpu", "defaults", "partition_memory_per_cpu")) or None

    @property
    def default_memory_per_node(self) -> int | None:
        """What a job gets that does not say, in megabytes; None if the partition does not set it."""
        if self._mixes_memory:
            return wire.limit(self.raw.default_memory_per_cpu) or None
        return wire.limit(either(self.raw, "default_memory_per_node", "defaults", "partition_memory_per_node")) or None

    @property
    def max_memory_per_cpu(self) -> int | None:
        """What a job may have at most, in megabytes; None if the partition sets no such limit.

        None also on v0.0.36 and 37, which do not tell.
        """
        return wire.limit(either(self.raw, "maximum_memory_per_cpu", "maximums", "partition_memory_per_cpu")) or None

    @property
    def max_memory_per_node(self) -> int | None:
        """What a job may have at most, in megabytes; None if the partition sets no such limit."""
        return wire.limit(either(self.raw, "maximum_memory_per_node", "maximums", "partition_memory_per_node")) or None

    @property
    def qos(self) -> str | None:
        """The QOS whose limits hold for all its jobs; None if there is none."""
        qos = wire.read(self.raw, "qos")
        return wire.text(qos if isinstance(qos, str) else wire.read(qos, "assigned"))

    @property
    def allowed_qos(self) -> tuple[str, ...]:
        """The only QOS that may use it; empty if all may."""
        return split(either(self.raw, "allowed_qos", "qos", "allowed"))

    @property
    def denied_qos(self) -> tuple[str, ...]:
        """The QOS that may not use it."""
        return split(either(self.raw, "denied_qos", "qos", "deny"))

    @property
    def allowed_accounts(self) -> tuple[str, ...]:
        """The only accounts that may use it; empty if all may."""
        return split(either(self.raw, "allowed_accounts", "accounts", "allowed"))

    @property
    def denied_accounts(self) -> tuple[str, ...]:
        """The accounts that may not use it."""
        return split(either(self.raw, "denied_accounts", "accounts", "deny"))

    @property
    def allowed_groups(self) -> tuple[str, ...]:
        """The only groups of users that may use it; empty if all may."""
        return split(either(self.raw, "allowed_groups", "groups", "allowed"))

    @property
    def priority_tier(self) -> int | None:
        """Its tier: jobs of a partition with a higher one are started first."""
        return wire.number(either(self.raw, "priority_tier", "priority", "tier"))
