"""A served document to one that generators can use: the same facts, in one shape for all versions.

Facts are corrected elsewhere, in `openapi/overlays/`. The exceptions are stated once here because they repeat over
hundreds of fields or over all operations: what is unset is null (`mark_nulls`), and what errors look like
(`answer_errors`). The shape of a document decides whether they apply to it, never its version.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from openapi_python_client.strings import PythonIdentifier

from .naming import adopt_names, hoist
from .schemas import (
    EFFECTS,
    METHODS,
    Document,
    DocumentError,
    Schema,
    bare,
    is_object,
    json_schema,
    nodes,
    operations,
    prune,
    reference,
    references,
    referred,
    rename,
)

_NO_VALUE = re.compile(r"_no_val")

# An operation id since v0.0.39: "slurmdb_v0043_get_single_qos".
_OPERATION_ID = re.compile(r"([a-z]+)_v\d+_([a-z]\w*)")

# What documents write for true and false, in small letters.
_BOOLEANS = {"0": False, "0.0": False, "false": False, "1": True, "1.0": True, "true": True}

# How the summary of an operation that only reads begins.
_READS = re.compile(r"(dump|get|list|ping|retrieve|show)\b", re.IGNORECASE)

# The keys that every answer may have besides what was asked for.
_ENVELOPE = frozenset({"meta", "errors", "warnings"})


def normalise(served: Document, version: str, like: Document | None = None) -> Document:
    """The document of one API version ("v0.0.38").

    `like` is a normalised document whose names win where both name one thing.
    """
    document = copy.deepcopy(served)
    select(document, version)
    drop_yaml(document)
    inline_parameters(document)
    style_parameters(document)
    type_defaults(document)
    prune(document)
    strip_versions(document)
    name_operations(document)
    mark_effects(document)
    bare_items(document)
    wrap_references(document)
    type_empty_schemas(document)
    hoist(document, like)
    if like is not None:
        adopt_names(document, like)
    answer_errors(document)
    require_less(document)
    widen_numbers(document)
    prune(document)
    mark_nulls(document)
    mark_missing_resources(document)
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
    for path, method, operation in operations(document):
        for number, parameter in enumerate(operation.get("parameters", ())):
            while (name := referred(parameter["schema"])) is not None:
                parameter["schema"] = copy.deepcopy(schemas[name])
            if is_object(parameter["schema"]) or parameter["schema"].get("type") == "object":
                place = ("paths", path, method, "parameters", number, "schema")
                raise DocumentError(place, "an object has no place in a URL")


def style_parameters(document: Document) -> None:
    """Let parameters stand in paths and queries as values, which is how Slurm reads them.

    Up to v0.0.38 some are declared with styles that OpenAPI has elsewhere ("simple" in a query), or that put a point
    before the value ("label").
    """
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            parameter["style"] = "simple" if parameter["in"] == "path" else "form"


def type_defaults(document: Document) -> None:
    """Make defaults of booleans booleans: some are written 0, 0.0 or "false"."""
    for node in nodes(document):
        if node.get("type") == "boolean" and "default" in node:
            default = _BOOLEANS.get(str(node["default"]).lower())
            if default is None:
                del node["default"]
            else:
                node["default"] = default


def strip_versions(document: Document) -> None:
    """Schema names without the version. Where slurm and slurmdb then share a name, slurmdb's gets a prefix."""
    schemas = document["components"]["schemas"]
    names: dict[str, str] = {}
    for name in sorted(schemas, key=lambda name: name.startswith("db")):
        plain = bare(name)
        names[name] = f"slurmdb_{plain}" if plain in names.values() else plain
        if list(names.values()).count(names[name]) > 1:
            raise DocumentError(("components", "schemas", name), f"without its version it is another one's {plain}")
    rename(document, names)


def name_operations(document: Document) -> None:
    """Slurm's own operation ids without the version: `slurm_get_jobs`.

    Up to v0.0.38 they are of another kind (`slurmctld_submit_job`), and a document may have none: then API, method and
    path make one as Slurm's would be. Where one path lists and another takes the name of one (`/qos/`, `/qos/{qos}`),
    the latter is `single`.
    """
    names: dict[str, str] = {}
    lists = {_words(path) for path, item in document["paths"].items() if not path.endswith("}") and "get" in item}
    for path, method, operation in operations(document):
        api, words = _words(path)
        single = ("single",) if path.endswith("}") and (api, words) in lists else ()
        served_id = _OPERATION_ID.fullmatch(str(operation.get("operationId")))
        name = "_".join(served_id.groups() if served_id else (api, method, *single, *words))
        operation["operationId"] = name
        other = names.setdefault(PythonIdentifier(name, ""), path)
        if other != path:
            raise DocumentError(("paths", path, method), f"it would be called {name}, as that of {other}")
        operation["tags"] = [api]


def _words(path: str) -> tuple[str, tuple[str, ...]]:
    api, _, *rest = path.strip("/").split("/")
    return api, tuple(re.sub(r"\W", "_", part) for part in rest if not part.startswith("{"))


def mark_effects(document: Document) -> None:
    """Mark the GETs that do something: their summaries name an action ("request job requeue"), not what is read.

    A summary that says neither, or none, is marked too: what is taken for reading is sent again after a failure.
    """
    for _, method, operation in operations(document):
        summary = operation.get("summary", "")
        if method in ("get", "head") and not _READS.match(summary):
            operation[EFFECTS] = f"sent twice, it may be done twice ({summary or 'the document does not say what'})."


def bare_items(document: Document) -> None:
    """Let the items of a list be a reference alone: OpenAPI Generator loses lists in lists that are described."""
    for node in nodes(document):
        items = node.get("items")
        if node.get("type") == "array" and isinstance(items, dict) and items.keys() == {"$ref", "description"}:
            del items["description"]


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
    for schema in document["components"]["schemas"].values():
        if "properties" in schema:
            schema.setdefault("type", "object")
    for node in nodes(document["components"]["schemas"]):
        if "type" not in node and isinstance(node.get("properties"), dict) and isinstance(node.get("required"), list):
            node["type"] = "object"
        if node.get("required") == []:
            del node["required"]


def answer_errors(document: Document) -> None:
    """What errors look like: the answer itself with an `errors` list that is not empty, or a plain text.

    slurmrestd fills one object and sends it whatever happens. Newer documents say so; older ones declare a bare
    array, or nothing. What fails before an operation is found (no token, no such URL) or its body is read is text.
    """
    for path, method, operation in operations(document):
        responses = operation["responses"]
        for status in [status for status, response in responses.items() if json_schema(response) is None]:
            del responses[status]
        answer = json_schema(responses.get("200")) or _envelope(document)
        failure = json_schema(responses.get("default"))
        if failure is None or _is_list(document, failure):
            failure = answer
        unchanged = {"304": {"description": "Nothing changed. The body is empty."}}
        operation["responses"] = {
            "200": responses.pop("200", _response("What was done.", answer)),
            **{status: response for status, response in responses.items() if status != "default"},
            **(unchanged if _may_change_nothing(path, method, operation) else {}),
            "400": _response("The request can't be read.", failure, text=True),
            "401": _response("No token, or headers that contradict each other.", text=True),
            "404": _response("There is no such thing, or no such URL.", failure, text=True),
            "default": _response("An error, and what there is of an answer.", failure),
        }


def _response(description: str, schema: Schema | None = None, *, text: bool = False) -> dict[str, Any]:
    content: dict[str, Any] = {}
    if schema is not None:
        content["application/json"] = {"schema": copy.deepcopy(schema)}
    if text:
        content["text/plain"] = {"schema": {"type": "string"}}
    return {"description": description, "content": content}


def _may_change_nothing(path: str, method: str, operation: dict[str, Any]) -> bool:
    """Whether 304 is an answer: to "what changed since", and in the accounting to a write that has no effect."""
    asked = any(parameter["name"] == "update_time" for parameter in operation.get("parameters", ()))
    return asked or (method != "get" and path.startswith("/slurmdb/"))


def _is_list(document: Document, schema: Schema) -> bool:
    while (name := referred(schema)) is not None:
        schema = document["components"]["schemas"][name]
    return schema.get("type") == "array"


def _envelope(document: Document) -> Schema:
    """The schema of an answer that says nothing but whether it worked."""
    schemas = document["components"]["schemas"]
    used = Counter(references(document["paths"]))
    found = [name for name in used if {"errors"} <= schemas[name].get("properties", {}).keys() <= _ENVELOPE]
    if not found:
        raise DocumentError(("paths",), "an operation declares no answer, and none has the envelope of an answer alone")
    return reference(max(found, key=lambda name: ("meta" in schemas[name]["properties"], used[name])))


def require_less(document: Document) -> None:
    """Drop what `required` lists say of fields that need not be there.

    An error leaves out what it has no answer for, in the schema that it shares with successes. A change of a job names
    only what changes, in the schema that it shares with submits. And Slurm names what it requires by paths
    ("nodes/count"), which are no names of properties.
    """
    schemas = document["components"]["schemas"]
    for schema in schemas.values():
        if "required" in schema:
            schema["required"] = [name for name in schema["required"] if name in schema.get("properties", {})]
    for _, _, operation in operations(document):
        for response in operation["responses"].values():
            name = referred(json_schema(response) or {})
            if name is not None:
                schemas[name].pop("required", None)
        changed = referred(json_schema(operation.get("requestBody")) or {})
        if operation["operationId"] == "slurm_post_job" and changed is not None:
            schemas[changed].pop("required", None)
    for schema in schemas.values():
        if schema.get("required") == []:
            del schema["required"]


def widen_numbers(document: Document) -> None:
    """Give integers 64 bits: Slurm says int32 of its unsigned 32-bit numbers, half of which don't fit.

    Where no format is said, generators for languages whose integers have a size take 32 bits as well.
    """
    for node in nodes(document):
        if node.get("type") == "integer":
            node["format"] = "int64"
        elif node.get("format") in ("int32", "int64"):
            # Of a text that is declared an integer, or was until a correction.
            del node["format"]


def mark_nulls(document: Document) -> None:
    """Up to v0.0.38 a number or text that is unset is null.

    Later versions send `{set, infinite, number}` and empty texts, so the presence of that shape decides. The envelope
    of an answer is written by slurmrestd itself and always complete.
    """
    schemas = document["components"]["schemas"]
    if any(_NO_VALUE.search(name) for name in schemas):
        return
    for name in answered(document):
        for schema in schemas[name].get("properties", {}).values():
            if schema.get("type") in ("integer", "number", "string"):
                schema["nullable"] = True


def mark_missing_resources(document: Document) -> None:
    """A job that has no resources, as most that are pending or over, has null in their place.

    So in all versions since those that send `{set, infinite, number}`; older ones send an empty object.
    """
    schemas = document["components"]["schemas"]
    if not any(_NO_VALUE.search(name) for name in schemas):
        return
    for schema in schemas.values():
        if "job_resources" in schema.get("properties", {}):
            schema["properties"]["job_resources"]["nullable"] = True


def answered(document: Document) -> set[str]:
    """The names of the schemas that occur in answers, apart from their envelope."""
    schemas = document["components"]["schemas"]
    outer = [
        name
        for _, _, operation in operations(document)
        for answer in operation["responses"].values()
        for name in references(json_schema(answer) or {})
    ]
    content = [
        {key: value for key, value in schemas[name].get("properties", {}).items() if key not in _ENVELOPE}
        for name in outer
    ]
    return set(outer) | _reachable(document, references(content))


def _reachable(document: Document, names: Iterable[str]) -> set[str]:
    schemas = document["components"]["schemas"]
    waiting = list(names)
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(references(schemas[name]))
    return reached
