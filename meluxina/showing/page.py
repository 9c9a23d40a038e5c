"""Tables of views in HTML, for notebooks. All that a server, another user or a job wrote is escaped."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..errors import MeluxinaError
from ..printable import printable
from .text import duration, exit_of, free_gpus, moment, share

_MOST = 100
"""Rows of a table."""
_LONGEST = 200
"""Letters of a cell."""

Columns = Mapping[str, Callable[[Any], object]]
"""Headings, and for each how to read from a view what stands below it."""


def one(view: Any) -> str | None:
    """Make a table of one view, a line for each value; None if its kind has none."""
    columns = _columns(view)
    if columns is None:
        return None
    return _table((_line("th", [heading]) + _line("td", [_read(view, read)]) for heading, read in columns.items()), [])


def many(views: Sequence[Any]) -> str | None:
    """Make a table of views of one kind, a line for each of the first; None if their kind has none."""
    columns = _columns(views[0]) if views else None
    if columns is None or any(_columns(view) is not columns for view in views):
        return None
    rows = [_line("td", [_read(view, read) for read in columns.values()]) for view in views[:_MOST]]
    table = _table(rows, columns)
    return table + f"<p>… and {len(views) - _MOST:,} more</p>" if len(views) > _MOST else table


def _table(rows: Iterable[str], headings: Iterable[str]) -> str:
    head = _line("th", headings)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"


def _line(tag: str, texts: Iterable[str]) -> str:
    return "".join(f"<{tag}>{html.escape(printable(text, _LONGEST))}</{tag}>" for text in texts)


def _read(view: Any, read: Callable[[Any], object]) -> str:
    try:
        value = read(view)
    except MeluxinaError:
        return "?"
    return "" if value is None else str(value)


def _state(view: Any) -> str:
    state = view.state
    return "+".join((state, *getattr(state, "flags", ())))


def _memory(megabytes: int | None) -> str | None:
    return None if megabytes is None else f"{megabytes / 1024:,.0f} GB"


_JOB: Columns = {
    "ID": lambda job: job.label,
    "Name": lambda job: job.name,
    "User": lambda job: job.user,
    "Partition": lambda job: job.partition,
    "State": _state,
    "Reason": lambda job: exit_of(job) or job.reason,
    "Submitted": lambda job: moment(job.submit_time),
    "Time": lambda job: duration(job.elapsed),
    "Limit": lambda job: duration(job.time_limit),
    "CPUs": lambda job: job.cpus,
    "Nodes": lambda job: job.node_list or job.node_count,
}
_NODE: Columns = {
    "Node": lambda node: node.name,
    "State": _state,
    "Reason": lambda node: node.reason,
    "CPUs": lambda node: share(node.allocated_cpus, node.cpus),
    "Memory": lambda node: _memory(node.memory),
    "Free GPUs": free_gpus,
    "Partitions": lambda node: ", ".join(node.partitions),
}
_PARTITION: Columns = {
    "Partition": lambda partition: partition.name,
    "State": _state,
    "Max time": lambda partition: duration(partition.max_time),
    "Nodes": lambda partition: partition.node_count,
    "CPUs": lambda partition: partition.cpus,
    "Node list": lambda partition: partition.node_list,
}
_KINDS = {"JobView": _JOB, "Node": _NODE, "Partition": _PARTITION}


def _columns(view: Any) -> Columns | None:
    return next((_KINDS[kind.__name__] for kind in type(view).__mro__ if kind.__name__ in _KINDS), None)
