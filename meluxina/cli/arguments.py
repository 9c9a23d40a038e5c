"""Arguments that several commands share: numbers of jobs, and key=value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .failures import Misuse

if TYPE_CHECKING:
    from ..sbatch.shape import Shape

JobIds = Annotated[list[str], typer.Argument(metavar="ID...", help="Numbers of jobs: 17, or 17_3 for a task.")]


def pairs(texts: Iterable[str]) -> dict[str, str]:
    """key=value, several times. Raises Misuse for what is none."""
    found = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not key or not equals:
            raise Misuse(f"{text!r} is not key=value")
        found[key] = value
    return found


def typed(given: Mapping[str, str], shape: Shape) -> dict[str, Any]:
    """Values of properties, as the client's methods take them.

    What is an option of sbatch too is a text as there, or true or false. Of any other property it is a text where
    Slurm declares one, else what it is as JSON (5, true, ["a"]).
    """
    from ..sbatch.options import KEYWORDS  # noqa: PLC0415

    found: dict[str, Any] = {}
    for name, text in given.items():
        if name in KEYWORDS:
            switch = KEYWORDS[name].argument != "required"
            found[name] = {"true": True, "false": False}.get(text, text) if switch else text
        else:
            found[name] = text if shape.takes(name, str) else _json(text)
    return found


def _json(text: str) -> Any:
    import json  # noqa: PLC0415

    try:
        return json.loads(text)
    except ValueError:
        return text


_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def moment(given: str | None) -> datetime | None:
    """A moment from a duration before now (`2h`) or from ISO 8601, local unless it says otherwise."""
    if given is None:
        return None
    if ago := re.fullmatch(r"(\d+)([smhdw])", given):
        return datetime.now().astimezone() - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
    try:
        return datetime.fromisoformat(given).astimezone()
    except ValueError:
        raise Misuse(f"{given!r} is no moment; write 2h, 3d, 2026-01-31 or 2026-01-31T12:00") from None
