"""What a user may choose before a notebook server starts: partitions, QOS and accounts as Slurm has them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from html import escape
from typing import Any

from meluxina import QOS, AsyncClient, MeluxinaError, Partition

from .words import failure

FIELDS = ("partition", "qos", "account", "time_limit", "nodes", "cpus_per_task", "mem", "gpus_per_node")
"""What a user may say of the job; all else is the hub's business."""

_NAME = re.compile(r"[\w.:,=+-]{1,128}")
"""What partitions, times and numbers are written with."""


async def choices(client: AsyncClient) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Ask Slurm for partitions, QOS and accounts, each with the text that a user reads of it."""
    partitions, qualities, associations = await asyncio.gather(
        client.partitions(), client.qos(), client.associations(user=client.config.user)
    )
    associations = [association for association in associations if association.user == client.config.user]
    allowed = {name for association in associations for name in association.qos}
    return {
        "partition": [(partition.name, _partition(partition)) for partition in partitions if partition.state == "UP"],
        "qos": [(qos.name, _qos(qos)) for qos in qualities if qos.name in allowed or not allowed],
        "account": [(name, name) for name in sorted({one.account for one in associations if one.account})],
    }


def _partition(partition: Partition) -> str:
    default = ", default" if partition.is_default else ""
    return f"{partition.name} ({partition.node_count} nodes, up to {_time(partition.max_time)}{default})"


def _qos(qos: QOS) -> str:
    limit = f" (up to {_time(qos.max_wall)})" if qos.max_wall else ""
    return f"{qos.name}{limit}"


def _time(limit: timedelta) -> str:
    return "any time" if limit == timedelta.max else str(limit)


async def form(client: Callable[[], Awaitable[AsyncClient]], defaults: Mapping[str, Any]) -> str:
    """Make the HTML of the form. What Slurm can't be asked for is typed instead of chosen."""
    try:
        lists, note = await choices(await client()), ""
    except MeluxinaError:
        lists, note = {"partition": (), "qos": (), "account": ()}, "Slurm can't be asked just now for what there is."
    rows = [_row(name, _select(name, options, defaults.get(name))) for name, options in lists.items()]
    rows.append(_row("time_limit", _text("time_limit", defaults.get("time_limit"), "HH:MM:SS, or minutes")))
    return (f"<p>{escape(note)}</p>" if note else "") + "\n".join(rows)


_LABELS = {"partition": "Partition", "qos": "QOS", "account": "Account", "time_limit": "Time limit"}


def _row(name: str, field: str) -> str:
    return f'<div class="form-group"><label for="slurm_{name}">{_LABELS[name]}</label>\n{field}</div>'


def _select(name: str, options: Sequence[tuple[str, str]], default: object) -> str:
    if not options:
        return _text(name, default, "")
    items = ["" if default in [value for value, _ in options] else '<option value="">as the hub has it</option>']
    for value, text in options:
        mark = " selected" if value == default else ""
        items.append(f'<option value="{escape(value)}"{mark}>{escape(text)}</option>')
    return f'<select class="form-control" id="slurm_{name}" name="{name}">{"".join(items)}</select>'


def _text(name: str, default: object, hint: str) -> str:
    value = "" if default is None else escape(str(default))
    attributes = f'class="form-control" id="slurm_{name}" name="{name}"'
    return f'<input {attributes} value="{value}" placeholder="{escape(hint)}">'


def chosen_properties(options: Mapping[str, Any]) -> dict[str, Any]:
    """Read what a user has chosen, in the form or through the hub's API. Raises ServerFailed for anything else."""
    properties = {}
    for name, value in options.items():
        text = str(value[0] if isinstance(value, list) and value else value or "").strip()
        if name not in FIELDS:
            raise failure(f"There is no option {name}: a user may choose {', '.join(FIELDS)}.")
        if text and not _NAME.fullmatch(text):
            raise failure(f"The option {name} can't be {text[:128]!r}.")
        if text:
            properties[name] = int(text) if text.isdecimal() and name != "account" else text
    return properties
