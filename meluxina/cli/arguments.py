"""Arguments that several commands share: numbers of jobs, and key=value."""

from __future__ import annotations

from collections.abc import Iterable
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


def typed(text: str, shape: Shape, name: str) -> Any:
    """A value for a property: a text where it may be one, else what it is as JSON (5, true, ["a"])."""
    import json  # noqa: PLC0415

    if shape.takes(name, str):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
