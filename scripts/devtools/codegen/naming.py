"""Names for what a document leaves unnamed, and one name for what versions name differently.

Two documents are laid side by side: what stands at the same place in the same operation is the same
thing. That way v0.0.38's `job_response_properties` and an object that v0.0.41 spells out in place both
become `job_info`, with no table to keep.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .schemas import Document, Schema, is_object, json_schema, operations, reference, referred, rename


def bodies(document: Document) -> dict[tuple[str, str], tuple[dict[str, Any], Schema]]:
    """Every JSON schema directly in an operation: (operation, place) to (its holder, the schema)."""
    found: dict[tuple[str, str], tuple[dict[str, Any], Schema]] = {}
    for _, _, operation in operations(document):
        places = {"request": operation.get("requestBody"), **operation["responses"]}
        for place, content in places.items():
            schema = json_schema(content)
            if schema is not None and content is not None:
                found[operation["operationId"], str(place)] = (content["content"]["application/json"], schema)
    return found


def adopt_names(document: Document, like: Document) -> None:
    """Use `like`'s names for the schemas that stand where its schemas stand, and for path parameters."""
    names: dict[str, str] = {}
    theirs = bodies(like)
    for key, (_, schema) in bodies(document).items():
        if key in theirs:
            for ours, name in _aligned(document, schema, like, theirs[key][1]):
                names.setdefault(ours, name)
    _settle(document, names)
    _name_path_parameters(document, like)


def _settle(document: Document, names: dict[str, str]) -> None:
    """Rename, unless two different schemas want one name: then the first in the document has it."""
    schemas = document["components"]["schemas"]
    owners: dict[str, str] = {}
    settled: dict[str, str] = {}
    for ours in schemas:
        wanted = names.get(ours, ours)
        owner = owners.setdefault(wanted, ours)
        if owner == ours or _same(schemas[owner], schemas[ours]):
            settled[ours] = wanted
    for ours in schemas:
        if ours not in settled:
            settled[ours] = owners.setdefault(ours, ours) if ours not in owners else f"{ours}_2"
    rename(document, settled)


def _same(one: Schema, other: Schema) -> bool:
    return bool(_shape(one) == _shape(other))


def _shape(value: Any, *, named: bool = False) -> Any:
    """A schema without its descriptions, for comparison. `named`: the keys are names of properties."""
    if isinstance(value, dict):
        return {
            key: _shape(child, named=key == "properties" and not named)
            for key, child in value.items()
            if named or key != "description"
        }
    if isinstance(value, list):
        return [_shape(child) for child in value]
    return value


def _resolve(document: Document, schema: Schema) -> tuple[str | None, Schema]:
    name = None
    while (step := referred(schema)) is not None:
        name, schema = step, document["components"]["schemas"][step]
    return name, schema


def _aligned(
    document: Document, schema: Schema, like: Document, theirs: Schema, seen: frozenset[str] = frozenset()
) -> Iterator[tuple[str, str]]:
    """Pairs of (our name, their name) for the objects at the same places below two schemas."""
    name, schema = _resolve(document, schema)
    their_name, theirs = _resolve(like, theirs)
    if name is not None and name in seen:
        return
    if is_object(schema) and is_object(theirs):
        if name is not None:
            seen |= {name}
            if their_name is not None:
                yield name, their_name
        for key, child in schema["properties"].items():
            if key in theirs["properties"]:
                yield from _aligned(document, child, like, theirs["properties"][key], seen)
    elif "items" in schema and "items" in theirs:
        yield from _aligned(document, schema["items"], like, theirs["items"], seen)


def _name_path_parameters(document: Document, like: Document) -> None:
    names = {operation["operationId"]: list(_path_parameters(operation)) for _, _, operation in operations(like)}
    paths: dict[str, Any] = {}
    for old_path, item in document["paths"].items():
        path = old_path
        for operation in item.values():
            ours = list(_path_parameters(operation))
            theirs = names.get(operation["operationId"], ours)
            for parameter, winner in zip(ours, theirs, strict=False):
                path = path.replace("{" + parameter["name"] + "}", "{" + winner["name"] + "}")
                parameter["name"] = winner["name"]
        paths.setdefault(path, {}).update(item)
    document["paths"] = paths


def _path_parameters(operation: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return (parameter for parameter in operation.get("parameters", ()) if parameter["in"] == "path")


def hoist(document: Document, like: Document | None) -> None:
    """Give every object that is spelled out in place a name of its own among the schemas."""
    hoister = _Hoister(document, like)
    theirs = bodies(like) if like is not None else {}
    for (operation, place), (holder, schema) in bodies(document).items():
        counterpart = theirs.get((operation, place), (None, None))[1]
        suffix = "req" if place == "request" else "resp"
        holder["schema"] = hoister.place(schema, counterpart, f"{operation}_{suffix}")
    hoister.finish()


class _Hoister:
    def __init__(self, document: Document, like: Document | None) -> None:
        self._document = document
        self._like = like
        self._schemas: dict[str, Schema] = document["components"]["schemas"]
        self._visited: set[str] = set()

    def finish(self) -> None:
        """Visit the schemas that no operation's walk reached by a counterpart."""
        for name in list(self._schemas):
            self._visit(name, None)

    def place(self, schema: Schema, theirs: Schema | None, fallback: str) -> Schema:
        """What belongs at this place: the schema, with every object in it replaced by a reference."""
        name = referred(schema)
        if name is not None:
            self._visit(name, theirs)
            return schema
        if is_object(schema):
            their_name = _resolve(self._like, theirs)[0] if theirs is not None and self._like is not None else None
            description = schema.get("description")
            self._children(schema, theirs, their_name or fallback)
            name = self._register(schema, their_name or fallback)
            return reference(name, **({"description": description} if description else {}))
        self._children(schema, theirs, fallback)
        return schema

    def _visit(self, name: str, theirs: Schema | None) -> None:
        if name not in self._visited:
            self._visited.add(name)
            self._children(self._schemas[name], theirs, name)

    def _children(self, schema: Schema, theirs: Schema | None, name: str) -> None:
        if theirs is not None and self._like is not None:
            theirs = _resolve(self._like, theirs)[1]
        for key, child in schema.get("properties", {}).items():
            schema["properties"][key] = self.place(
                child, (theirs or {}).get("properties", {}).get(key), f"{name}_{key}"
            )
        for key in ("items", "additionalProperties"):
            if isinstance(schema.get(key), dict):
                schema[key] = self.place(schema[key], (theirs or {}).get(key), f"{name}_item")

    def _register(self, schema: Schema, name: str) -> str:
        """The name under which this schema is known: of an equal one with that name, or a free one."""
        candidate, number = name, 1
        while candidate in self._schemas and not _same(self._schemas[candidate], schema):
            number += 1
            candidate = f"{name}_{number}"
        self._schemas.setdefault(candidate, schema)
        self._visited.add(candidate)
        return candidate
