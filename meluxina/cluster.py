"""What the cluster is made of and how it is: views over whatever the server sent, read when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from . import wire
from .hostlist import expand
from .states import NodeState
from .tres import amounts
from .view import Named, View


class Ping(View):
    """One slurmctld, seen from slurmrestd."""

    __slots__ = ()

    @property
    def hostname(self) -> str:
        """Where it runs."""
        return wire.text(wire.read(self.raw, "hostname")) or ""

    @property
    def is_up(self) -> bool:
        """Whether it answers."""
        responding = wire.read(self.raw, "responding")
        return bool(responding) if responding is not None else wire.read(self.raw, "ping", "pinged") == "UP"

    def __str__(self) -> str:
        return f"{self.hostname} {'up' if self.is_up else 'down'}"


class Node(Named):
    """One node, as `scontrol show node` knows it."""

    __slots__ = ()

    @property
    def state(self) -> NodeState:
        """Its state, with its flags."""
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
        return wire.moment(wire.read(self.raw, "reason_changed_at"))

    @property
    def partitions(self) -> tuple[str, ...]:
        """The names of the partitions it belongs to."""
        return wire.split(wire.read(self.raw, "partitions"))

    @property
    def cpus(self) -> int:
        """Its number of CPUs, as Slurm counts them."""
        return wire.number(wire.read(self.raw, "cpus")) or 0

    @property
    def allocated_cpus(self) -> int | None:
        """How many of its CPUs jobs have; None where the version does not tell."""
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
        """How much of its memory jobs have, in megabytes; None where the version does not tell."""
        return wire.number(wire.read(self.raw, "alloc_memory"))

    @property
    def free_memory(self) -> int | None:
        """What its operating system counts as free, in megabytes; None if the node has not reported any."""
        return wire.limit(wire.read(self.raw, "free_mem", "free_memory"))

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
        """What of that jobs have; memory in megabytes."""
        return amounts(wire.read(self.raw, "tres_used"))

    @property
    def features(self) -> tuple[str, ...]:
        """What a job's constraint can ask for."""
        return wire.split(wire.read(self.raw, "features"))

    @property
    def active_features(self) -> tuple[str, ...]:
        """Those of its features that it has without being rebooted."""
        return wire.split(wire.read(self.raw, "active_features"))

    @property
    def address(self) -> str | None:
        """Where its slurmd is reached."""
        return wire.text(wire.read(self.raw, "address"))

    @property
    def architecture(self) -> str | None:
        """Of its CPUs (`x86_64`); None if the node has not reported it."""
        return wire.text(wire.read(self.raw, "architecture"))

    @property
    def operating_system(self) -> str | None:
        """As the node reports it; None if it has not."""
        return wire.text(wire.read(self.raw, "operating_system"))

    @property
    def version(self) -> str | None:
        """The version of its slurmd; None if the node has not reported it."""
        return wire.text(wire.read(self.raw, "version", "slurmd_version"))

    @property
    def boot_time(self) -> datetime | None:
        """When it booted (aware, UTC); None if not known."""
        return wire.moment(wire.read(self.raw, "boot_time"))

    @property
    def slurmd_start_time(self) -> datetime | None:
        """When its slurmd started (aware, UTC); None if not known."""
        return wire.moment(wire.read(self.raw, "slurmd_start_time"))


class Partition(Named):
    """One partition, as `scontrol show partition` knows it."""

    __slots__ = ()

    @property
    def state(self) -> str:
        """`UP`, `DOWN` (jobs are queued, none is started), `DRAIN` (none is queued), `INACTIVE` (neither)."""
        words = wire.words(wire.read(self.raw, "state") or wire.within(self.raw, "partition", "state"))
        return words[0].upper() if words else "UNKNOWN"

    @property
    def is_default(self) -> bool | None:
        """Whether jobs that name no partition go there; None where the API version does not tell (v0.0.40 to 43)."""
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
        return wire.number(_either(self.raw, "total_nodes", "nodes", "total")) or 0

    @property
    def cpus(self) -> int:
        """Its number of CPUs, as Slurm counts them."""
        return wire.number(_either(self.raw, "total_cpus", "cpus", "total")) or 0

    @property
    def tres(self) -> Mapping[str, int]:
        """What it has to give: `{"cpu": 768, "mem": 3072000, "node": 6, …}`, memory in megabytes."""
        tres = wire.read(self.raw, "tres")
        return amounts(tres if isinstance(tres, str) else wire.read(tres, "configured"))

    @property
    def max_time(self) -> timedelta:
        """How long a job may run at most; `timedelta.max` if that is unlimited, as a job's `time_limit` says it."""
        limit = wire.limit(_either(self.raw, "max_time_limit", "maximums", "time"))
        return timedelta.max if limit is None else wire.duration(limit, "minutes") or timedelta()

    @property
    def default_time(self) -> timedelta | None:
        """How long a job may run that does not say; None if the partition has no such default."""
        return wire.duration(wire.limit(_either(self.raw, "default_time_limit", "defaults", "time")), "minutes")

    @property
    def min_nodes(self) -> int:
        """How many nodes a job must have at least."""
        return wire.number(_either(self.raw, "min_nodes_per_job", "minimums", "nodes")) or 0

    @property
    def max_nodes(self) -> int | None:
        """How many nodes a job may have at most; None if that is unlimited."""
        return wire.limit(_either(self.raw, "maximum_nodes_per_job", "maximums", "nodes"))

    @property
    def max_cpus_per_node(self) -> int | None:
        """How many CPUs of a node a job may have at most; None if that is unlimited."""
        return wire.limit(_either(self.raw, "maximum_cpus_per_node", "maximums", "cpus_per_node"))

    @property
    def default_memory_per_cpu(self) -> int | None:
        """What a job gets that does not say, in megabytes; None if the partition does not set it."""
        return wire.limit(_either(self.raw, "default_memory_per_cpu", "defaults", "partition_memory_per_cpu")) or None

    @property
    def default_memory_per_node(self) -> int | None:
        """What a job gets that does not say, in megabytes; None if the partition does not set it."""
        return wire.limit(_either(self.raw, "default_memory_per_node", "defaults", "partition_memory_per_node")) or None

    @property
    def max_memory_per_cpu(self) -> int | None:
        """What a job may have at most, in megabytes; None if the partition sets no such limit."""
        return wire.limit(_either(self.raw, "maximum_memory_per_cpu", "maximums", "partition_memory_per_cpu")) or None

    @property
    def max_memory_per_node(self) -> int | None:
        """What a job may have at most, in megabytes; None if the partition sets no such limit."""
        return wire.limit(_either(self.raw, "maximum_memory_per_node", "maximums", "partition_memory_per_node")) or None

    @property
    def qos(self) -> str | None:
        """The QOS whose limits hold for all its jobs; None if there is none."""
        qos = wire.read(self.raw, "qos")
        return wire.text(qos if isinstance(qos, str) else wire.read(qos, "assigned"))

    @property
    def allowed_qos(self) -> tuple[str, ...]:
        """The only QOS that may use it; empty if all may."""
        return wire.split(_either(self.raw, "allowed_qos", "qos", "allowed"))

    @property
    def denied_qos(self) -> tuple[str, ...]:
        """The QOS that may not use it."""
        return wire.split(_either(self.raw, "denied_qos", "qos", "deny"))

    @property
    def allowed_accounts(self) -> tuple[str, ...]:
        """The only accounts that may use it; empty if all may."""
        return wire.split(_either(self.raw, "allowed_accounts", "accounts", "allowed"))

    @property
    def denied_accounts(self) -> tuple[str, ...]:
        """The accounts that may not use it."""
        return wire.split(_either(self.raw, "denied_accounts", "accounts", "deny"))

    @property
    def allowed_groups(self) -> tuple[str, ...]:
        """The only groups of users that may use it; empty if all may."""
        return wire.split(_either(self.raw, "allowed_groups", "groups", "allowed"))

    @property
    def priority_tier(self) -> int | None:
        """Jobs of a partition with a higher tier are started first."""
        return wire.number(_either(self.raw, "priority_tier", "priority", "tier"))


def _either(raw: Any, flat: str, *nested: str) -> Any:
    """A partition's property: up to v0.0.38 all stand side by side, later they are in groups."""
    value = wire.read(raw, flat)
    return wire.within(raw, *nested) if value is None else value


class Reservation(Named):
    """One reservation, as `scontrol show reservation` knows it."""

    __slots__ = ()

    @property
    def start_time(self) -> datetime | None:
        """When it starts or started (aware, UTC)."""
        return wire.moment(wire.read(self.raw, "start_time"))

    @property
    def end_time(self) -> datetime | None:
        """When it ends (aware, UTC)."""
        return wire.moment(wire.read(self.raw, "end_time"))

    @property
    def is_active(self) -> bool:
        """Whether it has started and not ended, by this machine's clock."""
        start, end = self.start_time, self.end_time
        return start is not None and end is not None and start <= datetime.now(UTC) < end

    @property
    def node_list(self) -> str | None:
        """Its nodes, as Slurm writes them (`mel[0001-0002]`); None if it has none yet."""
        return wire.text(wire.read(self.raw, "node_list"))

    @property
    def nodes(self) -> tuple[str, ...]:
        """The names of its nodes."""
        return expand(self.node_list)

    @property
    def node_count(self) -> int:
        """Its number of nodes."""
        return wire.number(wire.read(self.raw, "node_count")) or 0

    @property
    def core_count(self) -> int:
        """Its number of cores."""
        return wire.number(wire.read(self.raw, "core_count")) or 0

    @property
    def partition(self) -> str | None:
        """The partition that its nodes are from; None if it was not said."""
        return wire.text(wire.read(self.raw, "partition"))

    @property
    def users(self) -> tuple[str, ...]:
        """The users that may use it; one with a leading `-` may not."""
        return wire.split(wire.read(self.raw, "users"))

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts that may use it; one with a leading `-` may not."""
        return wire.split(wire.read(self.raw, "accounts"))

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of users that may use it; one with a leading `-` may not."""
        return wire.split(wire.read(self.raw, "groups"))

    @property
    def flags(self) -> tuple[str, ...]:
        """MAINT, DAILY, IGNORE_JOBS, SPEC_NODES, …, in alphabetical order. A version sends only those it knows."""
        return tuple(sorted(wire.split(wire.read(self.raw, "flags"))))

    @property
    def features(self) -> str | None:
        """What its nodes must have, as a job's constraint is written."""
        return wire.text(wire.read(self.raw, "features"))

    @property
    def licenses(self) -> str | None:
        """The licences it keeps, as Slurm writes them (`matlab:2`)."""
        return wire.text(wire.read(self.raw, "licenses"))

    @property
    def tres(self) -> Mapping[str, int]:
        """What it keeps: `{"cpu": 256, "license/matlab": 2}`; memory in megabytes."""
        return amounts(wire.read(self.raw, "tres"))


class License(View):
    """One kind of licence, as `scontrol show licenses` knows it."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """Its name."""
        return wire.text(wire.read(self.raw, "LicenseName")) or ""

    @property
    def total(self) -> int:
        """How many there are."""
        return wire.number(wire.read(self.raw, "Total")) or 0

    @property
    def used(self) -> int:
        """How many jobs have."""
        return wire.number(wire.read(self.raw, "Used")) or 0

    @property
    def free(self) -> int:
        """How many nobody has."""
        return wire.number(wire.read(self.raw, "Free")) or 0

    @property
    def reserved(self) -> int | None:
        """How many reservations keep; None where the version does not tell."""
        return wire.number(wire.read(self.raw, "Reserved"))

    @property
    def is_remote(self) -> bool:
        """Whether it is counted by the accounting database for several clusters."""
        return bool(wire.read(self.raw, "Remote"))

    def __str__(self) -> str:
        return self.name


class Diagnostics(View):
    """What the controller counts about itself, as `sdiag` shows it. Counters start again at `since`."""

    __slots__ = ()

    def _number(self, name: str) -> int:
        return wire.number(wire.read(self.raw, name)) or 0

    def _microseconds(self, name: str) -> timedelta:
        return wire.duration(wire.read(self.raw, name), "microseconds") or timedelta()

    @property
    def time(self) -> datetime | None:
        """When these figures were taken (aware, UTC)."""
        return wire.moment(wire.read(self.raw, "req_time"))

    @property
    def since(self) -> datetime | None:
        """When counting began: at the controller's start, or at midnight (aware, UTC)."""
        return wire.moment(wire.read(self.raw, "req_time_start"))

    @property
    def jobs_submitted(self) -> int:
        """Jobs submitted since then."""
        return self._number("jobs_submitted")

    @property
    def jobs_started(self) -> int:
        """Jobs started since then."""
        return self._number("jobs_started")

    @property
    def jobs_completed(self) -> int:
        """Jobs that ended since then, well or badly."""
        return self._number("jobs_completed")

    @property
    def jobs_cancelled(self) -> int:
        """Jobs cancelled since then."""
        return self._number("jobs_canceled")

    @property
    def jobs_failed(self) -> int:
        """Jobs that Slurm could not run since then."""
        return self._number("jobs_failed")

    @property
    def jobs_pending(self) -> int:
        """Jobs that wait now, as last counted (about every half minute)."""
        return self._number("jobs_pending")

    @property
    def jobs_running(self) -> int:
        """Jobs that run now, as last counted (about every half minute)."""
        return self._number("jobs_running")

    @property
    def server_threads(self) -> int:
        """Threads of the controller that answer requests now."""
        return self._number("server_thread_count")

    @property
    def agent_queue(self) -> int:
        """Messages that wait to be sent to nodes."""
        return self._number("agent_queue_size")

    @property
    def dbd_agent_queue(self) -> int:
        """Messages that wait to be sent to slurmdbd; many if it is down."""
        return self._number("dbd_agent_queue_size")

    @property
    def schedule_cycles(self) -> int:
        """How often the main scheduler ran."""
        return self._number("schedule_cycle_total")

    @property
    def schedule_cycle_last(self) -> timedelta:
        """How long its last run took."""
        return self._microseconds("schedule_cycle_last")

    @property
    def schedule_cycle_max(self) -> timedelta:
        """How long its longest run took."""
        return self._microseconds("schedule_cycle_max")

    @property
    def schedule_cycle_mean(self) -> timedelta:
        """How long a run of it took on average."""
        return self._microseconds("schedule_cycle_mean")

    @property
    def schedule_queue_length(self) -> int:
        """How many jobs waited when it last ran."""
        return self._number("schedule_queue_length")

    @property
    def backfilled_jobs(self) -> int:
        """Jobs started out of turn since the controller's start."""
        return self._number("bf_backfilled_jobs")

    @property
    def backfill_cycles(self) -> int:
        """How often the backfill scheduler ran."""
        return self._number("bf_cycle_counter")

    @property
    def backfill_time(self) -> datetime | None:
        """When it last ran (aware, UTC); None if it has not."""
        return wire.moment(wire.read(self.raw, "bf_when_last_cycle"))

    @property
    def backfill_cycle_last(self) -> timedelta:
        """How long its last run took."""
        return self._microseconds("bf_cycle_last")

    @property
    def backfill_cycle_max(self) -> timedelta:
        """How long its longest run took."""
        return self._microseconds("bf_cycle_max")

    @property
    def backfill_cycle_mean(self) -> timedelta:
        """How long a run of it took on average."""
        return self._microseconds("bf_cycle_mean")

    @property
    def backfill_queue_length(self) -> int:
        """How many jobs waited when it last ran."""
        return self._number("bf_queue_len")

    def __str__(self) -> str:
        return f"{self.jobs_running} jobs running, {self.jobs_pending} pending"


def select(nodes: Iterable[Node], *, state: str | Iterable[str] | None, partition: str | None) -> Iterator[Node]:
    """The nodes that meet every condition given."""
    states = None if state is None else {state.upper()} if isinstance(state, str) else {word.upper() for word in state}
    for node in nodes:
        if (partition is None or partition in node.partitions) and (
            states is None or not states.isdisjoint((found := node.state, *found.flags))
        ):
            yield node
