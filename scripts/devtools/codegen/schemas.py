"""Walking and reading OpenAPI documents, as plain dictionaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

EFFECTS = "x-has-effects"
"""The mark of a GET that changes something."""

Document = dict[str, Any]
Schema = dict[str, Any]

Place = tuple[int | str, ...]
"""Where something stands in a document: the steps of a JSON pointer."""

PREFIX = "#/components/schemas/"
_VERSION = re.compile(r"^(db)?v\d+\.\d+\.\d+_")
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


class DocumentError(Exception):
    """A document that no package can be made of, and the place in it."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(f"{pointer(place)}: {reason}" if place else reason)


def pointer(place: Place) -> str:
    """A place as a JSON pointer, in letters that no terminal stumbles over."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in place)
    return ascii("/".join(("#", *steps)))[1:-1][:300]


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every operation as (path, method, operation), in the document's order."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method, operation


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every dictionary in a tree, parents first."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for child in value:
            yield from nodes(child)


def references(value: Any) -> Iterator[str]:
    """The names of the schemas that a tree refers to, each as often as it does."""
    for node in nodes(value):
        reference = node.get("$ref")
        if isinstance(reference, str):
            yield reference.removeprefix(PREFIX)


def referred(schema: Schema) -> str | None:
    """The name that a schema is a reference to (alone, or with a description beside it)."""
    reference = schema.get("$ref")
    if reference is None and len(schema.get("allOf", ())) == 1:
        reference = schema["allOf"][0].get("$ref")
    return reference.removeprefix(PREFIX) if isinstance(reference, str) else None


def reference(name: str, **beside: Any) -> Schema:
    """A reference to a named schema. What stands beside it needs an `allOf`: OpenAPI 3.0 ignores it otherwise."""
    bare = {"$ref": PREFIX + name}
    return {"allOf": [bare], **beside} if beside else bare


def is_object(schema: Schema) -> bool:
    """Whether a schema declares named properties."""
    return bool(schema.get("properties"))


def json_schema(content: dict[str, Any] | None) -> Schema | None:
    """The JSON schema of a request body or a response, if it has one."""
    return ((content or {}).get("content", {}).get("application/json") or {}).get("schema")


def bare(name: str) -> str:
    """A schema's name without the API version."""
    return _VERSION.sub("", name)


def prune(document: Document) -> None:
    """Drop the schemas that no operation reaches."""
    schemas = document["components"]["schemas"]
    reached: set[str] = set()
    waiting = list(references(document["paths"]))
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(references(schemas[name]))
    document["components"]["schemas"] = {name: schema for name, schema in schemas.items() if name in reached}


def rename(document: Document, names: dict[str, str]) -> None:
    """Give schemas other names, in their definitions and wherever they are referred to."""
    for node in nodes(document):
        name = node.get("$ref")
        if isinstance(name, str):
            name = name.removeprefix(PREFIX)
            node["$ref"] = PREFIX + names.get(name, name)
    schemas = document["components"]["schemas"]
    document["components"]["schemas"] = {names.get(name, name): schema for name, schema in schemas.items()}
