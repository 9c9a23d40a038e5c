"""Make values that a document calls valid for every leaf of a request body, and recognise them in answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from devtools.codegen.schemas import Document, Schema, referred

from ..check import resolve

_NUMBER = 7


def leaves(document: Document, schema: Schema, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Schema]]:
    """Yield every property of a request body that takes a value of its own, with its marks."""
    target, _ = resolve(document, schema)
    marks = {key: value for key, value in schema.items() if key.startswith("x-")}
    properties = target.get("properties", {})
    # What is marked as a whole is sent as a whole.
    if path and (marks or not properties or {"set", "number"} <= properties.keys()):
        yield path, {**target, **marks}
        return
    for name, child in properties.items():
        yield from leaves(document, child, (*path, name))


def value_of(document: Document, schema: Schema, number: int = _NUMBER) -> Any:  # noqa: PLR0911 - one per type
    """Make a value of a schema, where nothing is known but its type."""
    target, _ = resolve(document, schema)
    properties = target.get("properties", {})
    if "anyOf" in target:
        return value_of(document, target["anyOf"][0], number)
    if {"set", "number"} <= properties.keys():
        return {"set": True, "infinite": False, "number": number}
    if "enum" in target:
        return target["enum"][0]
    match target.get("type"):
        case "array":
            return [item_of(document, target.get("items", {}), number)]
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
    """Make an item of a list; of a TRES only what names it and how much."""
    name = referred(schema) or ""
    target, _ = resolve(document, schema)
    if name.startswith("tres") or {"type", "count"} <= target.get("properties", {}).keys():
        return {"type": "cpu", "count": number}
    return value_of(document, target, number)


def put(record: dict[str, Any], path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """Copy a record and set one leaf."""
    head, *rest = path
    child = record.get(head)
    return {**record, head: put(child if isinstance(child, dict) else {}, tuple(rest), value) if rest else value}


def at(record: Any, path: tuple[str, ...]) -> Any:
    """Find the leaf of a record, or None."""
    for step in path:
        record = record.get(step) if isinstance(record, dict) else None
    return record


def seen(value: Any, answer: Any) -> bool:
    """Tell whether an answer shows a value that was sent, in whichever of the forms that Slurm has for it."""
    if isinstance(answer, dict) and "number" in answer:
        return bool(answer.get("set")) and seen(value, answer["number"])
    if isinstance(value, dict) and "number" in value:
        return seen(value["number"], answer)
    if isinstance(value, dict):
        return isinstance(answer, dict) and all(seen(child, answer.get(key)) for key, child in value.items())
    if isinstance(value, list) or isinstance(answer, list):
        entries = answer if isinstance(answer, list) else str(answer or "").split(",")
        return all(any(seen(item, entry) for entry in entries) for item in _items(value))
    if isinstance(value, int | float) and isinstance(answer, int | float):
        return value == answer
    text, other = str(value), str(answer)
    return text == other or (isinstance(answer, str) and text != "" and text.lower() in other.lower())


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
