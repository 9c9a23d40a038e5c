"""The table of all fields that `sinfo` can show, by `%` letter and by long name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from ..durations import clock
from . import partition_records
from .columns import Field, amount, timestamp
from .job_rows import shorten
from .node_records import Record
from .node_states import BUSY, complete, word
from .values import INFINITE, count, number, text, words


class Group(NamedTuple):
    """One line of sinfo: a partition, and nodes of it that the format can't tell apart."""

    partition: Record
    nodes: list[Any]


class SinfoField(NamedTuple):
    """A field, and what it tells apart."""

    field: Field
    partition_key: Callable[[Record], Any] | None = None
    node_key: Callable[[Any], Any] | None = None
    is_exact: bool = False
    """Whether it tells nodes apart only with `--exact`."""


_READERS = {item.name: item.read for line in partition_records.LINES for item in line}
"""What `scontrol show partition` shows."""


def _of_partition(name: str, letter: str, header: str, read: Callable[[Record], str | None]) -> SinfoField:
    return SinfoField(Field(name, letter, header, lambda group: read(group.partition)), read)


def _of_node(
    name: str, letter: str, header: str, read: Callable[[Any], str | None], empty: str | None = None
) -> SinfoField:
    """Make a field that the nodes of a line have in common; `empty` stands in a line without any."""

    def read_first(group: Group) -> str | None:
        return read(group.nodes[0]) if group.nodes else empty

    return SinfoField(Field(name, letter, header, read_first), None, read)


def _sum(name: str, letter: str, header: str, read: Callable[[Group], str]) -> SinfoField:
    return SinfoField(Field(name, letter, header, read))


def _names(name: str, letter: str, header: str, read: Callable[[Any], str | None]) -> SinfoField:
    return SinfoField(
        Field(name, letter, header, lambda group: compress(read(node) or "" for node in group.nodes), None, False),
        None,
        read,
    )


def _least(
    name: str, letter: str, header: str, read: Callable[[Any], int], write: Callable[[float], str] = str
) -> SinfoField:
    """Make a field that is the least of all nodes, with a plus if they differ."""

    def read_least(group: Group) -> str:
        values = [read(node) for node in group.nodes] or [0]
        return write(min(values)) + "+" * (min(values) != max(values))

    return SinfoField(Field(name, letter, header, read_least), None, read, is_exact=True)


def _range(
    name: str, letter: str, header: str, read: Callable[[Any], float | None], write: Callable[[float], str]
) -> SinfoField:
    """Make a field that is the least and the most of all nodes; what is not known is the most."""

    def read_range(group: Group) -> str:
        values = sorted({INFINITE if value is None else value for value in map(read, group.nodes)} or {0})
        texts = ["N/A" if value == INFINITE else write(value) for value in values]
        return texts[0] if len(texts) == 1 else f"{texts[0]}-{texts[-1]}"

    return SinfoField(Field(name, letter, header, read_range), None, read, is_exact=True)


def _state(*, is_short: bool) -> Callable[[Any], str]:
    return lambda node: word(node.state, is_short=is_short).lower()


def _use(node: Any) -> str:
    if str(node.state) in BUSY or "COMPLETING" in node.state.flags:
        return "allocated"
    return "other" if _is_off(node) else "idle"


def _is_off(node: Any) -> bool:
    return "DRAIN" in node.state.flags or str(node.state) == "DOWN"


def _uses(*names: str) -> Callable[[Group], str]:
    def read_uses(group: Group) -> str:
        uses = [_use(node) for node in group.nodes]
        return "/".join(f"{uses.count(name) if name != 'total' else len(uses)}" for name in names)

    return read_uses


def _cpu_counts(group: Group) -> str:
    used = sum(node.allocated_cpus or 0 for node in group.nodes)
    total = sum(node.cpus for node in group.nodes)
    other = sum(node.cpus - (node.allocated_cpus or 0) for node in group.nodes if _is_off(node))
    return f"{used}/{total - used - other}/{other}/{total}"


def _sockets_cores_threads(group: Group) -> str:
    return ":".join(_BY_NAME[name].read(group) or "" for name in ("Sockets", "Cores", "Threads"))


def _period(minutes: float | None) -> str:
    if minutes is None:
        return "n/a"
    return "infinite" if minutes in (-1, INFINITE) else clock(60 * minutes, "0:00")


def _lower(name: str) -> Callable[[Record], str]:
    return lambda record: (_READERS[name](record) or "").lower()


def _all(name: str) -> Callable[[Record], str | None]:
    """Read who may; all is written small here."""

    def read(record: Record) -> str | None:
        value = _READERS[name](record)
        return "all" if value == "ALL" else value

    return read


def _size(record: Record) -> str:
    least, most = record.view.min_nodes or 1, record.view.max_nodes
    if most == least:
        return amount(least)
    return f"{amount(least)}-{'infinite' if most is None else amount(most)}"


def _same_as(name: str) -> Callable[[Record], str | None]:
    return _READERS[name]


def _user(node: Any) -> str:
    return text(node.raw, "reason_set_by_user") or "Unknown"


def _user_with_number(node: Any) -> str:
    # REST does not tell the number of any other.
    return f"{name}(0)" if (name := _user(node)) == "root" else name


def _reason_time(node: Any) -> str:
    seconds = count(node.raw, "reason_changed_at")
    return timestamp(seconds) if seconds else "Unknown"


def _load(node: Any) -> float | None:
    return number(node.raw, "cpu_load")


def _partition_name(record: Record) -> str:
    return f"{record.view.name}*" if record.view.is_default else str(record.view.name)


FIELDS = (
    _of_node("AllocMem", "", "ALLOCMEM", lambda node: f"{node.allocated_memory or 0}", "0"),
    _of_partition("AllocNodes", "S", "ALLOCNODES", _all("AllocNodes")),
    _of_partition("Available", "a", "AVAIL", _lower("State")),
    _sum("Cluster", "V", "CLUSTER", lambda _group: "N/A"),
    _of_node("Comment", "", "COMMENT", lambda node: text(node.raw, "comment")),
    _least("Cores", "Y", "CORES", lambda node: node.cores or 0, amount),
    _least("CPUs", "c", "CPUS", lambda node: int(node.cpus), amount),
    _range("CPUsLoad", "O", "CPU_LOAD", _load, lambda load: f"{load / 100:.2f}"),
    _sum("CPUsState", "C", "CPUS(A/I/O/T)", _cpu_counts),
    _of_partition("DefaultTime", "L", "DEFAULTTIME", lambda record: _period(partition_records.DEFAULT_TIME(record))),
    _least("Disk", "d", "TMP_DISK", lambda node: node.temporary_disk or 0),
    _of_node("Extra", "", "EXTRA", lambda node: text(node.raw, "extra")),
    _of_node("Features", "f", "AVAIL_FEATURES", lambda node: ",".join(words(node.raw, "features")) or None),
    _of_node("features_act", "b", "ACTIVE_FEATURES", lambda node: ",".join(words(node.raw, "active_features")) or None),
    _range("FreeMem", "e", "FREE_MEM", lambda node: node.free_memory, lambda value: f"{int(value)}"),
    _of_node("Gres", "G", "GRES", lambda node: node.gres),
    _of_node("GresUsed", "", "GRES_USED", lambda node: text(node.raw, "gres_used")),
    _of_partition("Groups", "g", "GROUPS", _all("AllowGroups")),
    _of_partition("MaxCPUsPerNode", "B", "MAX_CPUS_PER_NODE", _same_as("MaxCPUsPerNode")),
    _least("Memory", "m", "MEMORY", lambda node: int(node.memory)),
    _names("NodeAddr", "o", "NODE_ADDR", lambda node: node.address),
    _sum("NodeAI", "A", "NODES(A/I)", _uses("allocated", "idle")),
    _sum("NodeAIOT", "F", "NODES(A/I/O/T)", _uses("allocated", "idle", "other", "total")),
    _names("NodeHost", "n", "HOSTNAMES", lambda node: text(node.raw, "hostname")),
    _names("NodeList", "N", "NODELIST", lambda node: str(node.name))._replace(node_key=None),
    _sum("Nodes", "D", "NODES", lambda group: f"{len(group.nodes)}"),
    _of_partition("OverSubscribe", "h", "OVERSUBSCRIBE", _same_as("OverSubscribe"))._replace(partition_key=None),
    _of_partition("Partition", "P", "PARTITION", _partition_name),
    _of_partition("PartitionName", "R", "PARTITION", lambda record: str(record.view.name)),
    _of_node("Port", "", "PORT", lambda node: amount(count(node.raw, "port")), "0")._replace(is_exact=True),
    _of_partition("PreemptMode", "M", "PREEMPT_MODE", _same_as("PreemptMode")),
    _of_partition("PriorityJobFactor", "I", "PRIO_JOB_FACTOR", _same_as("PriorityJobFactor")),
    _of_partition("PriorityTier", "p", "PRIO_TIER", _same_as("PriorityTier")),
    _of_node("Reason", "E", "REASON", lambda node: node.reason or "none", "none"),
    _of_node("Reservation", "i", "RESERVATION", lambda node: text(node.raw, "reservation") or "", ""),
    _of_partition("Root", "r", "ROOT", _lower("RootOnly")),
    _of_partition("Share", "", "OVERSUBSCRIBE", _same_as("OverSubscribe")),
    _of_partition("Size", "s", "JOB_SIZE", _size),
    _least("Sockets", "X", "SOCKETS", lambda node: node.sockets or 0, amount),
    _sum("SocketCoreThread", "z", "S:C:T", _sockets_cores_threads),
    _of_node("StateCompact", "t", "STATE", _state(is_short=True), "n/a"),
    _of_node("StateComplete", "", "STATECOMPLETE", lambda node: complete(node.state).lower(), "n/a"),
    _of_node("StateLong", "T", "STATE", _state(is_short=False), "n/a"),
    _least("Threads", "Z", "THREADS", lambda node: node.threads or 0, amount),
    _of_partition("Time", "l", "TIMELIMIT", lambda record: _period(partition_records.MAX_TIME(record))),
    _of_node("TimeStamp", "H", "TIMESTAMP", _reason_time, "Unknown"),
    _of_node("User", "u", "USER", _user, "Unknown"),
    _of_node("UserLong", "U", "USER", _user_with_number, "Unknown"),
    _of_node("Version", "v", "VERSION", lambda node: node.version or "N/A", "N/A")._replace(is_exact=True),
    _least("Weight", "w", "WEIGHT", lambda node: count(node.raw, "weight")),
)
"""In Slurm's order: of two fields with one letter the first has it."""
_BY_NAME = {sinfo_field.field.name: sinfo_field.field for sinfo_field in FIELDS}


def compress(names: Iterable[str]) -> str:
    """Write names of nodes as Slurm does: `mel[0001-0003,2001]`."""
    spans: dict[tuple[str, int], list[int]] = {}
    for name in dict.fromkeys(names):
        prefix = name.rstrip("0123456789")
        digits = name[len(prefix) :]
        spans.setdefault((prefix, len(digits)), []).append(int(digits or -1))
    return ",".join(_spans(prefix, width, sorted(numbers)) for (prefix, width), numbers in spans.items())


def _spans(prefix: str, width: int, numbers: list[int]) -> str:
    if not width:
        return prefix
    text = shorten(numbers, width)
    return prefix + (text if len(numbers) == 1 else f"[{text}]")
