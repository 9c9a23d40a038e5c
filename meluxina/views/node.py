"""A node: a view over whatever the server sent, read when asked for."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import datetime

from ..errors import VersionError
from ..notation.tres import amounts
from ..slurm import wire
from .named import Named
from .node_state import NODE_BASE_STATES, NodeState
from .values import split

_GPUS = r"(?:^|,)gpu(?::[^:,(]+)?:([0-9]{1,9})"


def gres_gpus(text: str | None) -> int:
    """Count the GPUs in generic resources as Slurm writes them for a node: `gpu:a100:4(S:0-1),shard:8`."""
    return sum(map(int, re.findall(_GPUS, text or "")))


class Node(Named, frozen=True):
    """One node, as `scontrol show node` knows it."""

    @property
    def state(self) -> NodeState:
        """Its state, with its flags.

        v0.0.36 tells no flags, so that a drained or silent node looks like any other, MIXED is ALLOCATED, and what has
        not answered since the controller started is INVALID.
        """
        words = (*wire.words(wire.read(self.raw, "state")), *wire.words(wire.read(self.raw, "state_flags")))
        return NodeState([word.upper() for word in words])

    @property
    def reason(self) -> str | None:
        """Why it is down or drained, as whoever did it wrote; None if there is nothing to say."""
        return wire.text(wire.read(self.raw, "reason"))

    @property
    def reason_user(self) -> str | None:
        """Who gave the reason."""
        return wire.text(wire.read(self.raw, "reason_set_by_user")) if self.reason else None

    @property
    def reason_time(self) -> datetime | None:
        """When the reason was given (aware, UTC)."""
        return wire.timestamp(wire.read(self.raw, "reason_changed_at"))

    @property
    def partitions(self) -> tuple[str, ...]:
        """The names of the partitions it belongs to; empty on v0.0.36, which does not tell."""
        return split(wire.read(self.raw, "partitions"))

    @property
    def cpus(self) -> int:
        """Its number of CPUs, as Slurm counts them."""
        return wire.number(wire.read(self.raw, "cpus")) or 0

    @property
    def allocated_cpus(self) -> int | None:
        """How many of its CPUs jobs have; None on v0.0.36, which does not tell."""
        return wire.number(wire.read(self.raw, "alloc_cpus"))

    @property
    def sockets(self) -> int | None:
        """Its number of sockets."""
        return wire.number(wire.read(self.raw, "sockets"))

    @property
    def cores(self) -> int | None:
        """The number of cores of one socket."""
        return wire.number(wire.read(self.raw, "cores"))

    @property
    def threads(self) -> int | None:
        """The number of threads of one core."""
        return wire.number(wire.read(self.raw, "threads"))

    @property
    def cpu_load(self) -> float | None:
        """The system's load average; None if the node has not reported one."""
        load = wire.limit(wire.read(self.raw, "cpu_load"))
        return None if load is None else load / 100

    @property
    def memory(self) -> int:
        """Its memory in megabytes, as configured."""
        return wire.number(wire.read(self.raw, "real_memory")) or 0

    @property
    def allocated_memory(self) -> int | None:
        """How much of its memory jobs have, in megabytes; None on v0.0.36, which does not tell."""
        return wire.number(wire.read(self.raw, "alloc_memory"))

    @property
    def free_memory(self) -> int | None:
        """What its operating system counts as free, in megabytes; None if the node has not reported any."""
        return wire.limit(wire.read(self.raw, "free_mem", "free_memory"))

    @property
    def unallocated_memory(self) -> int | None:
        """How much of its memory no job has, in megabytes; None on v0.0.36, which does not tell."""
        allocated = self.allocated_memory
        return None if allocated is None else max(self.memory - allocated, 0)

    @property
    def gpus(self) -> int:
        """Its number of GPUs, as configured."""
        return gres_gpus(self.gres)

    @property
    def free_gpus(self) -> int:
        """How many of its GPUs no job has, whether it is up or not."""
        return max(self.gpus - gres_gpus(self.allocated_gres), 0)

    @property
    def temporary_disk(self) -> int | None:
        """Its temporary disk space in megabytes, as configured."""
        return wire.number(wire.read(self.raw, "temporary_disk"))

    @property
    def gres(self) -> str | None:
        """Its generic resources, as Slurm writes them (`gpu:4`)."""
        return wire.text(wire.read(self.raw, "gres"))

    @property
    def allocated_gres(self) -> str | None:
        """Which of its generic resources jobs have, as Slurm writes them (`gpu:2`); None if it has none at all."""
        return wire.text(wire.read(self.raw, "gres_used")) if self.gres else None

    @property
    def tres(self) -> Mapping[str, int]:
        """What it has to give: `{"cpu": 128, "mem": 512000, "gres/gpu": 4, …}`, memory in megabytes."""
        return amounts(wire.read(self.raw, "tres"))

    @property
    def allocated_tres(self) -> Mapping[str, int]:
        """What of its `tres` jobs have; memory in megabytes. Empty on v0.0.36, which does not tell."""
        return amounts(wire.read(self.raw, "tres_used"))

    @property
    def features(self) -> tuple[str, ...]:
        """What a job's constraint can ask for."""
        return split(wire.read(self.raw, "features"))

    @property
    def active_features(self) -> tuple[str, ...]:
        """Those of its features that it has without being rebooted."""
        return split(wire.read(self.raw, "active_features"))

    @property
    def address(self) -> str | None:
        """The address of its slurmd."""
        return wire.text(wire.read(self.raw, "address"))

    @property
    def architecture(self) -> str | None:
        """The architecture of its CPUs (`x86_64`); None if the node has not reported it."""
        return wire.text(wire.read(self.raw, "architecture"))

    @property
    def operating_system(self) -> str | None:
        """Its operating system as the node reports it; None if it has not."""
        return wire.text(wire.read(self.raw, "operating_system"))

    @property
    def version(self) -> str | None:
        """The version of its slurmd; None if the node has not reported it."""
        return wire.text(wire.read(self.raw, "version", "slurmd_version"))

    @property
    def boot_time(self) -> datetime | None:
        """When it booted (aware, UTC); None if not known."""
        return wire.timestamp(wire.read(self.raw, "boot_time"))

    @property
    def slurmd_start_time(self) -> datetime | None:
        """When its slurmd started (aware, UTC); None if not known."""
        return wire.timestamp(wire.read(self.raw, "slurmd_start_time"))


def select(nodes: Iterable[Node], *, states: frozenset[str] | None, members: Container[str] | None) -> Iterator[Node]:
    """Yield the nodes among `members` that are in one of these states; None stands for any.

    Raises VersionError for a state that is a flag if the server tells none.
    """
    for node in nodes:
        if states is not None and not states <= NODE_BASE_STATES and not _tells_flags(node):
            flags = ", ".join(sorted(states - NODE_BASE_STATES))
            raise VersionError(
                f"The server does not tell flags of nodes ({flags}).", hint="A newer API_VER tells them."
            )
        state = node.state
        if (members is None or node.name in members) and (states is None or states & {state, *state.flags}):
            yield node


def _tells_flags(node: Node) -> bool:
    return hasattr(node.raw, "state_flags") or not isinstance(wire.read(node.raw, "state"), str)
