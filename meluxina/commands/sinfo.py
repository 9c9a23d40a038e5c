"""`sinfo`: list partitions and the nodes in them, those that are alike in one line."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from . import columns
from .arguments import Failure, Option, Options, hint, read
from .columns import Column, Field, amount, period
from .job_choice import expand_nodes
from .job_rows import shorten
from .output import complain, write
from .start import Connect

_TABLE = (
    Option("all", "-a --all", "none"),
    Option("dead", "-d --dead", "none", is_here=False),
    Option("exact", "-e --exact", "none", is_here=False),
    Option("federation", "--federation", "none", is_here=False),
    Option("future", "-F --future", "none", is_here=False),
    Option("Format", "-O --Format", is_here=False),
    Option("format", "-o --format"),
    Option("help", "--help", "none", is_here=False),
    Option("helpformat", "--helpformat", "none", is_here=False),
    Option("helpstate", "--helpstate", "none", is_here=False),
    Option("hide", "--hide", "none", is_here=False),
    Option("iterate", "-i --iterate", is_here=False),
    Option("json", "--json", "optional", is_here=False),
    Option("list-reasons", "-R --list-reasons", "none", is_here=False),
    Option("local", "--local", "none"),
    Option("long", "-l --long", "none", is_here=False),
    Option("cluster", "-M --cluster --clusters", is_here=False),
    Option("nodes", "-n --nodes"),
    Option("noconvert", "--noconvert", "none", is_here=False),
    Option("Node", "-N --Node", "none", is_here=False),
    Option("noheader", "-h --noheader", "none"),
    Option("partition", "-p --partition"),
    Option("responding", "-r --responding", "none", is_here=False),
    Option("reservation", "-T --reservation", "none", is_here=False),
    Option("sort", "-S --sort", is_here=False),
    Option("states", "-t --states", is_here=False),
    Option("summarize", "-s --summarize", "none"),
    Option("usage", "--usage", "none", is_here=False),
    Option("verbose", "-v --verbose", "none", is_here=False),
    Option("version", "-V --version", "none", is_here=False),
    Option("yaml", "--yaml", "optional", is_here=False),
)
_DEFAULT = "%9P %.5a %.10l %.6D %.6t %N"
_SUMMARY = "%9P %.5a %.10l %.16F %N"
_SLURMS = frozenset("aAbBcCdDeEfFgGhHiIlLmMnNoOpPrRsStTuUvwXYzZ")
_BASES = ("UNKNOWN", "DOWN", "IDLE", "ALLOCATED", "ERROR", "MIXED", "FUTURE")
_BITS = (
    ("EXTERNAL", "RESERVED", "UNDRAIN", "CLOUD", "RESUME", "DRAIN", "COMPLETING", "NOT_RESPONDING", "POWERED_DOWN")
    + ("FAIL", "POWERING_UP", "MAINTENANCE", "REBOOT_REQUESTED", "REBOOT_CANCELED", "POWERING_DOWN", "DYNAMIC_FUTURE")
    + ("REBOOT_ISSUED", "PLANNED", "INVALID_REG", "POWER_DOWN")
)
"""Flags, from the fifth bit on."""
_SUFFIXES = {
    "MAINTENANCE": "$", "REBOOT_ISSUED": "^", "REBOOT_REQUESTED": "@", "POWERING_UP": "#", "POWERING_DOWN": "%",
    "POWERED_DOWN": "~", "POWER_DOWN": "!", "NOT_RESPONDING": "*", "PLANNED": "-",
}  # fmt: skip
_NAMES = {
    "ALLOCATED": ("allocated", "alloc"), "COMPLETING": ("completing", "comp"), "DOWN": ("down", "down"),
    "DRAINED": ("drained", "drain"), "DRAINING": ("draining", "drng"), "FUTURE": ("future", "futr"),
    "IDLE": ("idle", "idle"), "MIXED": ("mixed", "mix"), "PLANNED": ("planned", "plnd"),
    "RESERVED": ("reserved", "resv"), "UNKNOWN": ("unknown", "unk"),
}  # fmt: skip
"""States with their long and short names."""
_BUSY = ("ALLOCATED", "MIXED")


class Group(NamedTuple):
    """One line of sinfo: a partition, and nodes of it that the format can't tell apart."""

    partition: Any
    nodes: list[Any]


def _state(node: Any) -> str:
    base, flags = str(node.state), node.state.flags
    if "DRAIN" in flags:
        return "DRAINING" if base in _BUSY or "COMPLETING" in flags else "DRAINED"
    if base in _BUSY or base == "IDLE":
        special = next((flag for flag in ("COMPLETING", "RESERVED", "PLANNED") if flag in flags), base)
        return special if base == "IDLE" or special == "COMPLETING" else base
    return base


def _shown_state(place: int) -> Callable[[Group], str]:
    def read_state(group: Group) -> str:
        if not group.nodes:
            return "n/a"
        node = group.nodes[0]
        state = _state(node)
        flags = node.state.flags
        signs = (sign for flag, sign in _SUFFIXES.items() if flag in flags and (sign != "-" or state in _BUSY))
        return str(_NAMES.get(state, (str(node.state).lower(),) * 2)[place]) + next(signs, "")

    return read_state


def _use(node: Any) -> str:
    if str(node.state) in _BUSY or "COMPLETING" in node.state.flags:
        return "allocated"
    return "other" if "DRAIN" in node.state.flags or str(node.state) == "DOWN" else "idle"


def _node_counts(group: Group) -> str:
    uses = [_use(node) for node in group.nodes]
    return "/".join(f"{uses.count(use)}" for use in ("allocated", "idle", "other")) + f"/{len(uses)}"


def _cpu_counts(group: Group) -> str:
    used = sum(node.allocated_cpus or 0 for node in group.nodes)
    total = sum(node.cpus for node in group.nodes)
    is_off = [node for node in group.nodes if "DRAIN" in node.state.flags or str(node.state) == "DOWN"]
    other = sum(node.cpus - (node.allocated_cpus or 0) for node in is_off)
    return f"{used}/{total - used - other}/{other}/{total}"


def _least(name: str) -> Callable[[Group], str]:
    def read_least(group: Group) -> str:
        values = [getattr(node, name) or 0 for node in group.nodes] or [0]
        return f"{min(values)}" + "+" * (min(values) != max(values))

    return read_least


def _cpus(group: Group) -> str:
    values = [node.cpus for node in group.nodes] or [0]
    least = amount(min(values))
    return f"{least}+" if min(values) != max(values) else least


def _of_first(read_node: Callable[[Any], str | None]) -> Callable[[Group], str | None]:
    return lambda group: read_node(group.nodes[0]) if group.nodes else None


def _time_limit(group: Group) -> str:
    limit = group.partition.max_time
    return "infinite" if limit == timedelta.max else period(limit.total_seconds())


def _name(group: Group) -> str:
    return f"{group.partition.name}{'*' if group.partition.is_default else ''}"


_FIELDS = (
    Field("available", "a", "AVAIL", lambda group: group.partition.state.lower()),
    Field("cpus", "c", "CPUS", _cpus),
    Field("cpusstate", "C", "CPUS(A/I/O/T)", _cpu_counts),
    Field("disk", "d", "TMP_DISK", _least("temporary_disk")),
    Field("nodes", "D", "NODES", lambda group: f"{len(group.nodes)}"),
    Field("features", "f", "AVAIL_FEATURES", _of_first(lambda node: ",".join(node.features) or None)),
    Field("nodeaiot", "F", "NODES(A/I/O/T)", _node_counts),
    Field("gres", "G", "GRES", _of_first(lambda node: node.gres)),
    Field("time", "l", "TIMELIMIT", _time_limit),
    Field("memory", "m", "MEMORY", _least("memory")),
    Field("nodelist", "N", "NODELIST", lambda group: compress(node.name for node in group.nodes)),
    Field("prioritytier", "p", "PRIO_TIER", lambda group: f"{group.partition.priority_tier}"),
    Field("partition", "P", "PARTITION", _name),
    Field("partitionname", "R", "PARTITION", lambda group: group.partition.name),
    Field("statecompact", "t", "STATE", _shown_state(1)),
    Field("statelong", "T", "STATE", _shown_state(0)),
)
_PARTITION_KEYS: dict[str, Callable[[Any], Any]] = {
    "a": lambda partition: partition.state,
    "l": lambda partition: partition.max_time,
    "p": lambda partition: partition.priority_tier,
    "P": lambda partition: partition.name,
    "R": lambda partition: partition.name,
}
"""What tells partitions apart, if the format has this letter."""
_NODE_KEYS: dict[str, Callable[[Any], Any]] = {
    "f": lambda node: node.features,
    "G": lambda node: node.gres,
    "t": lambda node: (_state(node), node.state.flags),
    "T": lambda node: (_state(node), node.state.flags),
}
"""What tells nodes apart, likewise."""


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    options = read("sinfo", words, _TABLE)
    if options.operands:
        raise Failure(f"sinfo: error: Unrecognized option: {options.operands[0]}", hint("sinfo"))
    line_format = list(_columns(_format(options)))
    letters = "".join(column.field.letter for column in line_format if column.field)
    with connect() as client:
        partitions, nodes = client.partitions(), client.nodes()
    wishes = set(options["partition"].split(",")) if "partition" in options else None
    names = set(expand_nodes("sinfo", options["nodes"])) if "nodes" in options else None
    chosen = [partition for partition in partitions if wishes is None or partition.name in wishes]
    if "noheader" not in options:
        write([columns.header(line_format)])
    groups = _groups(chosen, [node for node in nodes if names is None or node.name in names], letters)
    write(columns.line(line_format, group) for group in groups)
    return 0


def _format(options: Options) -> str:
    if "format" in options:
        return options["format"]
    return _SUMMARY if "summarize" in options else os.environ.get("SINFO_FORMAT", _DEFAULT)


def _columns(text: str) -> Iterator[Column]:
    fields = {field.letter for field in _FIELDS}
    letters = re.findall(r"%\.?\d*([a-zA-Z])", text)
    if missing := [letter for letter in letters if letter in _SLURMS - fields]:
        raise Failure(f"sinfo: error: the field %{missing[0]} is not implemented over REST")
    for piece in columns.short_format("sinfo", text, _FIELDS, "node"):
        if isinstance(piece, Failure):
            complain(*piece.args)
        else:
            yield piece


def _groups(partitions: Sequence[Any], nodes: Sequence[Any], letters: str) -> list[Group]:
    """Put what a format with these letters can't tell apart into groups: by partition, in each by state."""
    partition_keys = [key for letter, key in _PARTITION_KEYS.items() if letter in letters]
    node_keys = [key for letter, key in _NODE_KEYS.items() if letter in letters]
    groups: dict[Any, Group] = {}
    seen = set()
    for partition in partitions:
        own = tuple(key(partition) for key in partition_keys)
        members = set(partition.nodes)
        for node in nodes:
            if node.name in members:
                group = groups.setdefault((own, *(key(node) for key in node_keys)), Group(partition, []))
                group.nodes.extend([node] if node not in group.nodes else [])
                seen.add(own)
        if own not in seen:
            groups[own] = Group(partition, [])
            seen.add(own)
    places = {partition.name: place for place, partition in enumerate(partitions)}
    return sorted(groups.values(), key=lambda group: (places[group.partition.name], -_rank(group)))


def _rank(group: Group) -> int:
    """Return the number of a state, by which Slurm sorts."""
    if not group.nodes:
        return 0
    state = group.nodes[0].state
    return _BASES.index(str(state)) + sum(
        1 << place for place, flag in enumerate(_BITS, start=4) if flag in state.flags
    )


def compress(names: Iterable[str]) -> str:
    """Write names of nodes as Slurm does: `mel[0001-0003,2001]`."""
    spans: dict[tuple[str, int], list[int]] = {}
    for name in dict.fromkeys(names):
        prefix = name.rstrip("0123456789")
        digits = name[len(prefix) :]
        spans.setdefault((prefix, len(digits)), []).append(int(digits or -1))
    return ",".join(_spans(prefix, width, sorted(numbers)) for (prefix, width), numbers in spans.items())


def _spans(prefix: str, width: int, numbers: Sequence[int]) -> str:
    if not width:
        return prefix
    text = shorten(numbers, width)
    return prefix + (text if len(numbers) == 1 else f"[{text}]")
