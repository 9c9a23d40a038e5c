"""Arguments that several commands share: numbers of jobs, and key=value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .failures import Misuse

if TYPE_CHECKING:
    from ..shape import Shape

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
    from ..options import KEYWORDS  # noqa: PLC0415

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
