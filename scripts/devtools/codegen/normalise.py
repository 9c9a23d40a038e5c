"""A served document to one that generators can use: the same facts, in one shape for all versions.

Facts are corrected elsewhere, in `overlay.yaml`. The only exception is stated once here because it
repeats over hundreds of fields: what is unset is null (`mark_nulls`).
"""

from __future__ import annotations

import copy
import re

from .naming import adopt_names, hoist
from .schemas import METHODS, Document, json_schema, nodes, operations, prune, reference, references, rename

_SCHEMA_VERSION = re.compile(r"^(db)?v\d+\.\d+\.\d+_")
_NO_VALUE = re.compile(r"_no_val")


def normalise(served: Document, version: str, like: Document | None = None) -> Document:
    """The document of one API version ("v0.0.38").

    `like` is a normalised document whose names win where both name one thing.
    """
    document = copy.deepcopy(served)
    select(document, version)
    drop_yaml(document)
    inline_parameters(document)
    prune(document)
    strip_versions(document)
    name_operations(document)
    wrap_references(document)
    type_empty_schemas(document)
    hoist(document, like)
    if like is not None:
        adopt_names(document, like)
    prune(document)
    mark_nulls(document)
    return document


def select(document: Document, version: str) -> None:
    """Keep this version's operations: a server serves several versions, and documents of its own.

    Slurm 22.05's document has a schema name where a method belongs ("dbv0.0.38_tres_update"): not kept either.
    """
    document["paths"] = {
        path: {key: value for key, value in item.items() if key in METHODS}
        for path, item in document["paths"].items()
        if re.match(rf"/[a-z]+/{re.escape(version)}/", path)
    }


def drop_yaml(document: Document) -> None:
    """Keep JSON where a body is offered as JSON or as YAML."""
    for node in nodes(document["paths"]):
        content = node.get("content")
        if isinstance(content, dict) and "application/json" in content:
            node["content"] = {kind: value for kind, value in content.items() if not kind.endswith("yaml")}


def inline_parameters(document: Document) -> None:
    """A parameter's type in place: there are no models in a URL."""
    schemas = document["components"]["schemas"]
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            for name in list(references(parameter["schema"])):
                parameter["schema"] = copy.deepcopy(schemas[name])


def strip_versions(document: Document) -> None:
    """Schema names without the version. Where slurm and slurmdb then share a name, slurmdb's gets a prefix."""
    schemas = document["components"]["schemas"]
    names: dict[str, str] = {}
    for name in sorted(schemas, key=lambda name: name.startswith("db")):
        bare = _SCHEMA_VERSION.sub("", name)
        names[name] = f"slurmdb_{bare}" if bare in names.values() else bare
    rename(document, names)


def name_operations(document: Document) -> None:
    """Operation ids from API, verb and path: `slurm_get_jobs`, whatever the version calls it.

    Where one path lists and another takes the name of one (`/qos/`, `/qos/{qos}`), the latter is `single`.
    """
    plain = {_words(path) for path in document["paths"] if not path.endswith("}")}
    for path, method, operation in operations(document):
        api, words = _words(path)
        single = ("single",) if path.endswith("}") and (api, words) in plain else ()
        operation["operationId"] = "_".join((api, method, *single, *words))
        operation["tags"] = [api]


def _words(path: str) -> tuple[str, tuple[str, ...]]:
    api, _, *rest = path.strip("/").split("/")
    return api, tuple(re.sub(r"\W", "_", part) for part in rest if not part.startswith("{"))


def wrap_references(document: Document) -> None:
    """What stands beside a `$ref` counts in newer documents and is ignored by OpenAPI 3.0: make it count."""
    for node in nodes(document):
        if "$ref" in node and len(node) > 1:
            name = next(references(node))
            beside = {key: value for key, value in node.items() if key != "$ref"}
            node.clear()
            node.update(reference(name, **beside))


def type_empty_schemas(document: Document) -> None:
    """Types that Slurm left out where they follow from the rest, and empty `required` lists, which 3.0 forbids."""
    for node in nodes(document["components"]["schemas"]):
        if "type" not in node and isinstance(node.get("properties"), dict) and "required" in node:
            node["type"] = "object"
        if node.get("required") == []:
            del node["required"]


def mark_nulls(document: Document) -> None:
    """Up to v0.0.38 a number or text that is unset is null.

    Later versions send `{set, infinite, number}` and empty texts, so the presence of that shape decides.
    """
    schemas = document["components"]["schemas"]
    if any(_NO_VALUE.search(name) for name in schemas):
        return
    for name in answered(document):
        for schema in schemas[name].get("properties", {}).values():
            if schema.get("type") in ("integer", "number", "string"):
                schema["nullable"] = True


def answered(document: Document) -> set[str]:
    """The names of the schemas that occur in answers."""
    schemas = document["components"]["schemas"]
    waiting = [
        name
        for _, _, operation in operations(document)
        for answer in operation["responses"].values()
        for name in references(json_schema(answer) or {})
    ]
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(references(schemas[name]))
    return reached
