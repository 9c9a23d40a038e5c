"""What a job asks for, whatever the API version: read from the options that its description is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

import attrs

from ..explain.waiting import dependencies
from ..sbatch import values
from ..sbatch.directives import Directive

_SIZES = frozenset(
    {
        *("mincpus", "mem", "mem-per-cpu", "mem-per-gpu", "exclusive", "overcommit", "ntasks-per-core", "gres", "gpus"),
        *("ntasks-per-gpu", "ntasks-per-socket", "ntasks-per-tres", "sockets-per-node", "cores-per-socket", "segment"),
        *("threads-per-core", "extra-node-info", "core-spec", "thread-spec", "hint", "gpus-per-node", "tres-per-task"),
        *("gpus-per-socket", "gpus-per-task", "cpus-per-gpu", "constraint", "nodelist", "switches", "distribution"),
    }
)
"""Options by which Slurm may work out other numbers than those that are asked for."""
_INDICES = re.compile(r"(\d+)(?:-(\d+)(?::(\d+))?)?")


@attrs.frozen
class Request:
    """What one job, or one component of a heterogeneous job, asks for. What is not asked for, or not sure, is None."""

    options: Mapping[str, str | None]
    """Options of sbatch by their long names; one without a value has None."""
    account: str | None
    user: str
    is_plain: bool
    """Whether all of it is said by options of sbatch: a property of one version may change all numbers."""

    def names(self, option: str) -> tuple[str, ...]:
        """Return the names that an option lists with commas."""
        return tuple(name for name in map(str.strip, (self.options.get(option) or "").split(",")) if name)

    def number(self, option: str) -> int | None:
        """Return the number that an option gives."""
        text = self.options.get(option)
        return int(text) if text and text.isdecimal() else None

    def total(self, option: str) -> int:
        """Return the sum of the numbers that an option gives for one kind of resources each."""
        return values.total(self.options.get(option))

    @property
    def qos(self) -> str | None:
        """The QOS; None if it is one of several."""
        name = self.options.get("qos")
        return None if name is None or "," in name else name

    @property
    def nodes(self) -> tuple[int, int] | None:
        """The least and the largest number of nodes that it names."""
        text = self.options.get("nodes")
        return None if text is None or set(text) & set(",:") else values.node_range(text)

    @property
    def least_nodes(self) -> int:
        """How many nodes it gets at least."""
        return self.nodes[0] if self.nodes else 1

    @property
    def cpus_per_task(self) -> int:
        """How many CPUs each task has at least, all on one node."""
        return self.number("cpus-per-task") or 1

    @property
    def tasks(self) -> int:
        """How many tasks it has at least."""
        if tasks := self.number("ntasks"):
            return tasks
        nodes = self.nodes
        per_node = (self.number("ntasks-per-node") or 1) if nodes and nodes[0] == nodes[1] else 1
        return self.least_nodes * per_node

    @property
    def cpus(self) -> int:
        """How many CPUs it has at least."""
        if "overcommit" in self.options:
            return self.least_nodes
        return max(self.tasks * self.cpus_per_task, self.least_nodes)

    @property
    def exact_cpus(self) -> int | None:
        """How many CPUs it asks for, if that is certain."""
        if not self.is_plain or self.options.keys() & _SIZES or (self.nodes and self.nodes[0] != self.nodes[1]):
            return None
        if self.options.get("nodes") is not None and self.nodes is None:
            return None
        return None if "ntasks-per-node" in self.options and self.nodes is None else self.cpus

    @property
    def cpus_per_node(self) -> int:
        """How many CPUs one of its nodes must have at least."""
        if "overcommit" in self.options:
            return 1
        least = max(self.cpus_per_task, self.number("mincpus") or 1)
        nodes = self.nodes
        if nodes and nodes[0] == nodes[1]:
            # However they are spread, one node gets as many as this.
            least = max(least, -(-self.tasks // nodes[1]) * self.cpus_per_task)
        return least

    @property
    def memory_per_node(self) -> int | None:
        """How many megabytes one of its nodes must have at least; None if it asks for none, or for all."""
        if text := self.options.get("mem"):
            return values.megabytes(text) or None
        if text := self.options.get("mem-per-cpu"):
            return values.megabytes(text) * self.cpus_per_node or None
        return None

    @property
    def memory(self) -> int | None:
        """How many megabytes it asks for at least, on all nodes together."""
        if text := self.options.get("mem"):
            return values.megabytes(text) * self.least_nodes or None
        if text := self.options.get("mem-per-cpu"):
            return values.megabytes(text) * self.cpus or None
        return None

    @property
    def gpus_per_node(self) -> int:
        """How many GPUs one of its nodes must have at least."""
        counts = [self.total(option) for option in ("gpus-per-node", "gpus-per-task", "gpus-per-socket")]
        gpus, nodes = self.total("gpus"), self.nodes
        if gpus and nodes and nodes[0] == nodes[1]:
            counts.append(-(-gpus // nodes[1]))
        elif gpus:
            counts.append(1)
        return max(*counts, self.gres.get("gpu", 0))

    @property
    def gpus(self) -> int:
        """How many GPUs it asks for at least, on all nodes together."""
        per_node = max(self.total("gpus-per-node"), self.gres.get("gpu", 0)) * self.least_nodes
        return max(per_node, self.total("gpus"), self.total("gpus-per-task") * self.tasks)

    @property
    def gres(self) -> Mapping[str, int]:
        """What --gres asks for of each node, by name, of all types together."""
        counts: dict[str, int] = {}
        for entry in self.names("gres"):
            name, _, rest = entry.removeprefix("gres/").replace("=", ":").partition(":")
            counts[name] = counts.get(name, 0) + values.total(rest or "1")
        return counts

    @property
    def time_limit(self) -> timedelta | None:
        """The least time that it can do with; `timedelta.max` for no limit."""
        text = self.options.get("time-min") or self.options.get("time")
        if text is None:
            return None
        seconds = values.seconds(text)
        # Slurm counts whole minutes, and 0 of them are no limit.
        return timedelta(minutes=-(-seconds // 60)) if seconds else timedelta.max

    @property
    def tres(self) -> Mapping[str, int]:
        """What it asks for at least, by the names that limits have."""
        amounts = {"cpu": self.cpus, "node": self.least_nodes, "mem": self.memory, "gres/gpu": self.gpus or None}
        return {name: count for name, count in amounts.items() if count}

    @property
    def exact_tres(self) -> Mapping[str, int]:
        """What it asks for, as far as that is certain."""
        amounts = {"cpu": self.exact_cpus, "node": self.least_nodes if self.nodes and self.exact_cpus else None}
        return {name: count for name, count in amounts.items() if count is not None}

    @property
    def dependencies(self) -> tuple[str, ...]:
        """The jobs that it depends on."""
        return tuple(job_id for _, job_id in dependencies(self.options.get("dependency")))

    @property
    def jobs(self) -> int:
        """How many jobs it makes, the tasks of an array."""
        return len(indices(self.options["array"] or "") or (0,)) if "array" in self.options else 1


def read(directives: Iterable[Directive], raw: Mapping[str, Any], account: str | None, user: str) -> Request:
    """Read what a job asks for from its options and from the properties that are none."""
    options = {directive.option: directive.value for directive in directives if directive.value is not False}
    return Request(options, options.get("account") or account, user, is_plain=raw.keys() <= {"argv"})


def indices(text: str) -> set[int] | None:
    """Read the indices of a job array; None for what Slurm does not take for a list of them."""
    numbers: set[int] = set()
    for entry in text.partition("%")[0].split(","):
        match = _INDICES.fullmatch(entry.strip())
        if not match:
            return None
        first, last, step = int(match[1]), int(match[2] or match[1]), int(match[3] or 1)
        if last < first or not step or last > _LARGEST_INDEX:
            return None
        numbers.update(range(first, last + 1, step))
    return numbers


_LARGEST_INDEX = 4_000_001
"""Slurm's MaxArraySize is at most this."""
