"""Values that a document calls valid, for every leaf of a request body, and whether one was seen back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from devtools.codegen.schemas import Document, Schema, referred

from ..check import resolve

_NUMBER = 7


def leaves(document: Document, schema: Schema, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Schema]]:
    """Every property of a request body that takes a value of its own, with what is marked of it."""
    resolved, _ = resolve(document, schema)
    marks = {key: value for key, value in schema.items() if key.startswith("x-")}
    properties = resolved.get("properties", {})
    # What is marked as a whole is sent as a whole.
    if path and (marks or not properties or {"set", "number"} <= properties.keys()):
        yield path, {**resolved, **marks}
        return
    for name, child in properties.items():
        yield from leaves(document, child, (*path, name))


def value_of(document: Document, schema: Schema, number: int = _NUMBER) -> Any:  # noqa: PLR0911 - one per type
    """A value of a schema, where nothing is known but its type."""
    resolved, _ = resolve(document, schema)
    properties = resolved.get("properties", {})
    if "anyOf" in resolved:
        return value_of(document, resolved["anyOf"][0], number)
    if {"set", "number"} <= properties.keys():
        return {"set": True, "infinite": False, "number": number}
    if "enum" in resolved:
        return resolved["enum"][0]
    match resolved.get("type"):
        case "array":
            return [item_of(document, resolved.get("items", {}), number)]
        case "integer":
            return number
        case "number":
            return number + 0.5
        case "boolean":
            return True
        case "object":
            return {name: value_of(document, child, number) for name, child in properties.items()}
    return str(number)


def item_of(document: Document, schema: Schema, number: int) -> Any:
    """An item of a list; of a TRES only what names it and how much."""
    name = referred(schema) or ""
    resolved, _ = resolve(document, schema)
    if name.startswith("tres") or {"type", "count"} <= resolved.get("properties", {}).keys():
        return {"type": "cpu", "count": number}
    return value_of(document, resolved, number)


def put(record: dict[str, Any], path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """A copy of a record with one leaf set."""
    head, *rest = path
    child = record.get(head)
    return {**record, head: put(child if isinstance(child, dict) else {}, tuple(rest), value) if rest else value}


def at(record: Any, path: tuple[str, ...]) -> Any:
    """The leaf of a record, or None."""
    for step in path:
        record = record.get(step) if isinstance(record, dict) else None
    return record


def seen(sent: Any, got: Any) -> bool:
    """Whether an answer shows what was sent, in whichever of the forms that Slurm has for one value."""
    if isinstance(got, dict) and "number" in got:
        return bool(got.get("set")) and seen(sent, got["number"])
    if isinstance(sent, dict) and "number" in sent:
        return seen(sent["number"], got)
    if isinstance(sent, dict):
        return isinstance(got, dict) and all(seen(value, got.get(key)) for key, value in sent.items())
    if isinstance(sent, list) or isinstance(got, list):
        listed = got if isinstance(got, list) else str(got or "").split(",")
        return all(any(seen(item, other) for other in listed) for item in _items(sent))
    if isinstance(sent, int | float) and isinstance(got, int | float):
        return sent == got
    return str(sent) == str(got) or (isinstance(got, str) and str(sent) != "" and str(sent).lower() in got.lower())


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
