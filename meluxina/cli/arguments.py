"""Arguments that several commands share: job ids, key=value, standard input."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer

from .. import cli
from . import completing
from .failures import Misuse

JobIds = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help="Numbers of jobs: 17, or 17_3 for a task.", autocompletion=completing.job_ids),
]
JobId = Annotated[
    str,
    typer.Argument(metavar="ID", help="A job's number: 17, or 17_3 for a task.", autocompletion=completing.job_ids),
]


def pairs(texts: Iterable[str]) -> dict[str, str]:
    """Read texts that are key=value each. Raises Misuse for what is none."""
    values = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not key or not equals:
            raise Misuse(f"{text!r} is not key=value")
        values[key] = value
    return values


def property_values(texts: Mapping[str, str], shape: cli.Shape) -> dict[str, Any]:
    """Read values of properties from texts, as the client's methods take them.

    What is an option of sbatch too is a text as there, or true or false. Of any other property it is a text where
    Slurm declares one, else what it is as JSON (5, true, ["a"]).
    """
    values: dict[str, Any] = {}
    for name, text in texts.items():
        option = cli.options.KEYWORDS.get(name)
        if option is None:
            values[name] = text if shape.takes(name, str) else _json(text)
        elif option.argument == "required":
            values[name] = text
        else:
            values[name] = {"true": True, "false": False}.get(text, text)
    return values


def _json(text: str) -> Any:
    try:
        return cli.json.loads(text)
    except ValueError:
        return text


_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def parse_time(text: str | None) -> datetime | None:
    """Read a date and time: a duration before now (`2h`), or ISO 8601, local unless it says otherwise."""
    if text is None:
        return None
    if ago := re.fullmatch(r"(\d+)([smhdw])", text):
        return datetime.now().astimezone() - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
    try:
        return datetime.fromisoformat(text).astimezone()
    except ValueError:
        raise Misuse(f"{text!r} is no time; write 2h, 3d, 2026-01-31 or 2026-01-31T12:00") from None


def standard_input() -> bytes:
    """Read standard input to its end, as a file is read: text would hide line ends of DOS. Raises Misuse."""
    if sys.stdin is None:
        raise Misuse("standard input is closed")
    return sys.stdin.buffer.read()
