"""`scontrol show`: jobs, nodes, partitions and the configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from typing import Any, NamedTuple

import meluxina

from . import configuration, job_records, node_records, partition_records, records
from .arguments import Failure
from .job_choice import expand_nodes, is_asked_for
from .job_rows import Row, rows
from .node_records import Record
from .output import complain, write
from .records import Line
from .start import Connect


class _Kind(NamedTuple):
    """One kind of thing that can be shown."""

    name: str
    least: int
    """How many letters of it are enough."""
    show: Callable[[Any, str | None, bool], int] | None = None
    """None where it is not here."""
    is_local: bool = False
    """Whether no server is asked: there is no client."""


_JOB = re.compile(r"(\d+)(?:_(\d+))?(?:\+(\d+))?")
_INVALID = "Invalid job id specified"


def show(connect: Connect, words: Sequence[str], *, is_one_line: bool) -> int:
    """Show what these words ask for, and return the exit code."""
    tag, equals, value = words[0].partition("=")
    name = value if equals else (words[1] if len(words) > 1 else None)
    kind = next((kind for kind in _KINDS if len(tag) >= kind.least and kind.name.startswith(tag.lower())), None)
    if kind is None:
        raise Failure(f"invalid entity:{tag} for keyword:show")
    if kind.show is None:
        raise Failure(f"scontrol: error: show {kind.name} is not implemented over REST")
    with nullcontext() if kind.is_local else connect() as client:
        return kind.show(client, name, is_one_line)


def _print(table: Iterable[Line], things: Iterable[Any], *, is_one_line: bool) -> None:
    write(records.block(records.lines(table, thing), is_one_line=is_one_line) for thing in things)


def _show_jobs(client: meluxina.Client, name: str | None, is_one_line: bool) -> int:
    if name is None:
        entries = rows(client.jobs())
        _print(job_records.LINES, entries, is_one_line=is_one_line)
        if not entries:
            write(["No jobs in the system"])
        return 0
    match = _JOB.fullmatch(name)
    if match is None:
        raise Failure(f"scontrol_print_job error: {_INVALID}")
    job_id, task = int(match[1]), int(match[2]) if match[2] else None
    jobs = client.jobs(ids=job_id)
    if not jobs:
        raise Failure(f"slurm_load_jobs error: {_INVALID}")
    entries = [row for row in rows(jobs) if _is_asked_for(row, job_id, task, match[3])]
    if not entries:
        raise Failure(f"Job {name} not found")
    _print(job_records.LINES, entries, is_one_line=is_one_line)
    return 0


def _is_asked_for(row: Row, job_id: int, task: int | None, component: str | None) -> bool:
    if component is not None:
        return bool(row.job.label == f"{job_id}+{component}")
    return is_asked_for(row, [(job_id, task)])


def _records(client: meluxina.Client, things: Iterable[Any]) -> list[Record]:
    answer = configuration.load(client)
    return [Record(thing, thing.raw, answer and answer.slurm_conf) for thing in things]


def _show_nodes(client: meluxina.Client, name: str | None, is_one_line: bool) -> int:
    nodes = {entry.view.name: entry for entry in _records(client, client.nodes())}
    code = 0
    for node in nodes if name is None else expand_nodes("scontrol", name):
        if node in nodes:
            _print(node_records.LINES, [nodes[node]], is_one_line=is_one_line)
        else:
            write([f"Node {node} not found"])
            code = 1
    if not nodes and name is None:
        write(["No nodes in the system"])
    return code


def _show_partitions(client: meluxina.Client, name: str | None, is_one_line: bool) -> int:
    entries = [one for one in _records(client, client.partitions()) if name in (None, one.view.name)]
    _print(partition_records.LINES, entries, is_one_line=is_one_line)
    if not entries:
        write(["No partitions in the system" if name is None else f"Partition {name} not found"])
    return int(name is not None and not entries)


def _show_configuration(client: meluxina.Client, name: str | None, _is_one_line: bool) -> int:
    if name is not None:
        complain(f"scontrol: error: show config {name} is not implemented over REST")
        return 1
    write(configuration.lines(client))
    return 0


def _show_host_names(_client: None, name: str | None, _is_one_line: bool) -> int:
    # Scripts of jobs ask so for their nodes; the commands are on the PATH that a job takes along.
    nodes = os.environ.get("SLURM_NODELIST") if name is None else name
    if nodes is None:
        complain("scontrol: error: host list is empty")
        return 0
    try:
        write([node for node in expand_nodes("scontrol", nodes) if node])
    except Failure:
        raise Failure(f"Invalid hostlist: {nodes}") from None
    return 0


_KINDS = (
    *(_Kind(name, least) for name, least in (("aliases", 1), ("bbstat", 2), ("dwstat", 2), ("burstbuffer", 2))),
    *(_Kind(name, 2) for name in ("assoc_mgr", "cache")),
    _Kind("config", 1, _show_configuration),
    *(_Kind(name, least) for name, least in (("daemons", 1), ("federations", 1))),
    _Kind("hostnames", 5, _show_host_names, is_local=True),
    *(_Kind(name, least) for name, least in (("hostlist", 5), ("hostlistsorted", 9))),
    _Kind("jobs", 1, _show_jobs),
    _Kind("jobid", 1, _show_jobs),
    _Kind("licenses", 2),
    _Kind("nodes", 1, _show_nodes),
    _Kind("partitions", 2, _show_partitions),
    _Kind("partitionname", 2, _show_partitions),
    *(_Kind(name, least) for name, least in (("reservations", 1), ("reservationname", 1), ("resources", 4))),
    *(_Kind(name, least) for name, least in (("slurmd", 2), ("steps", 2), ("topoconf", 5), ("topology", 1))),
)
"""In Slurm's order: of two that an abbreviation means the first is meant."""
