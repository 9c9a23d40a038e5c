"""`sinfo`: list partitions and the nodes in them, those that are alike in one line."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import meluxina

from . import columns, configuration
from .arguments import Failure, Options, both, hint, read, table
from .columns import Column
from .job_choice import expand_nodes
from .node_records import Record
from .node_states import is_in
from .output import write
from .records import clock
from .sinfo_fields import FIELDS, Group, SinfoField
from .sinfo_order import order
from .start import Connect
from .values import count, text

_TABLE = table(
    "-a --all, -d --dead, -e --exact, --federation!, -F --future!, -O --Format=, -o --format=, --help!, --helpformat!, "
    "--helpstate!, --hide, -i --iterate=!, --json[=]!, -R --list-reasons, --local, -l --long, "
    "-M --cluster --clusters=!, -n --nodes=, --noconvert!, -N --Node, -h --noheader, -p --partition=, -r --responding, "
    "-T --reservation, -S --sort=, -t --states=, -s --summarize, --usage!, -v --verbose!, -V --version!, --yaml[=]!"
)
_NODES = "nodelist:0 ,nodes:.6 ,partition:.9 ,statecompact:6"
_LONG_NODES = (
    "nodelist:0 ,nodes:.6 ,partition:.9 ,statelong:.11 ,cpus:4 ,socketcorethread:.8 ,memory:.6 ,disk:.8 ,weight:.6 ,"
    "features:.8 ,reason:20"
)
_REASONS = "reason:20 ,user:9 ,timestamp:19 ,nodelist:0"
_LONG_REASONS = "reason:20 ,userlong:12 ,timestamp:19 ,statecompact:6 ,nodelist:0"
_SUMMARY = "partition:9 ,available:.5 ,time:.10 ,nodeaiot:.16 ,nodelist:0"
_SHORT = "partition:9 ,available:.5 ,time:.10 ,nodes:.6 ,statecompact:.6 ,nodelist:0"
_LONG = (
    "partition:9 ,available:.5 ,time:.10 ,size:.10 ,root:.4 ,oversubscribe:.8 ,groups:.10 ,nodes:.6 ,statelong:.11 ,"
    "{}nodelist:0"
)
_RESERVATION = "reservation:.11 ,"
_WITH_REASON = "down,fail,drain"
_LEAST_WIDTH = 9
_BY_FIELD = {sinfo_field.field.name: sinfo_field for sinfo_field in FIELDS}


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    options = _options(words, os.environ)
    passes = _filter(options)
    with connect() as client:
        if "reservation" in options:
            return _show_reservations(client, has_header="noheader" not in options)
        nodes = client.nodes()
        partitions = client.partitions()
        line_format, has_fitting_widths = _format(options, nodes)
        fields = [_BY_FIELD[column.field.name] for column in line_format if column.field]
        answer = configuration.load(client) if "PreemptMode" in _names(fields) else None
    entries = [Record(partition, partition.raw, answer and answer.slurm_conf) for partition in partitions]
    if "partition" in options:
        wishes = options["partition"].split(",")
        entries = [partition for partition in entries if partition.view.name in wishes]
    groups = _Groups(fields, options).of(entries, [node for node in nodes if passes(node)])
    places = {one.view.name: place for place, one in enumerate(entries)}
    groups = order(groups, places, options.get("sort", "N" if "Node" in options else "#P,-t"))
    if has_fitting_widths:
        line_format = [_fitting(column, groups, is_of_nodes="Node" in options) for column in line_format]
    if "noheader" not in options:
        write(columns.header(line_format, has_date="long" in options))
    line_format = [_starred(column) for column in line_format]
    write(columns.line(line_format, group) for group in groups)
    return 0


def _options(words: Sequence[str], environment: Mapping[str, str]) -> Options:
    options = read("sinfo", words, _TABLE)
    if options.operands:
        raise Failure(f"sinfo: error: Unrecognized option: {options.operands[0]}", hint("sinfo"))
    if "long" in options and options.keys() & {"format", "Format"}:
        raise both("sinfo")
    if {"all", "partition"} <= options.keys():
        raise Failure("sinfo: error: Conflicting options, -a and -p, specified. Please choose one or the other.")
    options.add_variables(environment, {"SINFO_SORT": "sort"})
    if "all" not in options:
        options.add_variables(environment, {"SINFO_PARTITION": "partition"})
    if "list-reasons" in options:
        options.setdefault("states", _WITH_REASON)
    return options


def _filter(options: Options) -> Callable[[Any], bool]:
    """Make a test of nodes from the options."""
    tests: list[Callable[[Any], bool]] = []
    if "nodes" in options:
        names = set(expand_nodes("sinfo", options["nodes"]))
        tests.append(lambda node: node.name in names)
    if "dead" in options:
        tests.append(lambda node: "NOT_RESPONDING" in node.state.flags)
    if "responding" in options:
        tests.append(lambda node: "NOT_RESPONDING" not in node.state.flags)
    if "states" in options:
        tests.append(is_in(options["states"]))
    return lambda node: all(test(node) for test in tests)


def _format(options: Options, nodes: Sequence[Any]) -> tuple[list[Column], bool]:
    """Read the format, and whether some of its columns are as wide as what is in them."""
    fields = [sinfo_field.field for sinfo_field in FIELDS]
    given = options.last("format", "Format")
    if given is not None:
        is_long, line_format, fits = "Format" in options, options[given], False
    else:
        is_long, line_format, fits = _default(options, nodes)
    if is_long:
        complaint = "sinfo: error: Invalid job format specification: "
        return list(columns.long_format(line_format, fields, complaint)), fits
    return list(columns.short_format(line_format, fields, "Invalid node format specification: ")), fits


def _default(options: Options, nodes: Sequence[Any]) -> tuple[bool, str, bool]:
    is_long = "long" in options
    if "summarize" in options:
        return True, _SUMMARY, True
    if "Node" in options:
        return True, _LONG_NODES if is_long else _NODES, True
    if "list-reasons" in options:
        return True, _LONG_REASONS if is_long else _REASONS, False
    if "SINFO_FORMAT" in os.environ:
        return False, os.environ["SINFO_FORMAT"], False
    # Commands of servers that tell the reservation of a node show it.
    tells_reservation = any(hasattr(node.raw, "reservation") for node in nodes)
    return True, _LONG.format(_RESERVATION if tells_reservation else "") if is_long else _SHORT, True


def _names(fields: Sequence[SinfoField]) -> set[str]:
    return {sinfo_field.field.name for sinfo_field in fields}


class _Groups:
    """Puts nodes that a format with these fields can't tell apart into groups, by partition."""

    def __init__(self, fields: Sequence[SinfoField], options: Options) -> None:
        is_exact = "exact" in options
        self._partition_keys = [one.partition_key for one in fields if one.partition_key]
        self._node_keys = [one.node_key for one in fields if one.node_key and (is_exact or not one.is_exact)]
        self._has_own_lines = "Node" in options
        self._is_by_reason = "list-reasons" in options
        self._shows_empty = bool(_names(fields) & {"Partition", "PartitionName"}) and not self._has_own_lines

    def of(self, partitions: Sequence[Record], nodes: Sequence[Any]) -> list[Group]:
        groups: dict[Any, Group] = {}
        for partition in partitions:
            own = () if self._is_by_reason else tuple(key(partition) for key in self._partition_keys)
            members = set(partition.view.nodes)
            own_nodes = [node for node in nodes if node.name in members]
            for node in own_nodes:
                line = partition.view.name if self._has_own_lines else None
                key = (own, line, node.name if line else tuple(key(node) for key in self._node_keys))
                group = groups.setdefault(key, Group(partition, []))
                group.nodes.extend([node] if node not in group.nodes else [])
            if self._shows_empty and not own_nodes and not any(key[0] == own for key in groups):
                groups[own, None, None] = Group(partition, [])
        return list(groups.values())


def _fitting(column: Column, groups: Sequence[Group], *, is_of_nodes: bool) -> Column:
    """Make a column of partitions, or of nodes, as wide as what is in it."""
    if column.field is None or column.field.name not in ("Partition", *(["NodeList"] if is_of_nodes else [])):
        return column
    widths = (len(column.field.read(group) or "") for group in groups)
    return column._replace(width=max(_LEAST_WIDTH, *widths) if groups else _LEAST_WIDTH)


def _starred(column: Column) -> Column:
    """Keep the star of the default partition in a column that its name fills."""
    if column.field is None or column.field.name != "Partition" or not column.width:
        return column
    width, read_whole = column.width, column.field.read

    def read_cut(group: Group) -> str:
        name = read_whole(group) or ""
        return f"{name[: width - 1]}*" if name.endswith("*") and len(name) > width else name

    return column._replace(field=column.field._replace(read=read_cut))


def _show_reservations(client: meluxina.Client, *, has_header: bool) -> int:
    reservations = client.reservations()
    if not reservations:
        write(["No reservations in the system"])
        return 0
    width = max(_LEAST_WIDTH, *(len(one.name) for one in reservations)) if has_header else _LEAST_WIDTH
    lines = [("RESV_NAME", "STATE", "START_TIME", "END_TIME", "DURATION", "NODELIST")] if has_header else []
    for one in reservations:
        start, end = count(one.raw, "start_time"), count(one.raw, "end_time")
        state = "ACTIVE" if start <= columns.now() <= end else "INACTIVE"
        times = (columns.timestamp(start), columns.timestamp(end), clock(end - start))
        lines.append((one.name, state, *times, text(one.raw, "node_list") or "(null)"))
    write(
        f"{name:<{width}}  {state:>8}  {start:>19}  {end:>19}  {duration:>11}  {nodes}"
        for name, state, start, end, duration, nodes in lines
    )
    return 0
