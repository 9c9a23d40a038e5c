"""Reading a document that someone gave us: what no package can be made of is refused, with its place."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from openapi_python_client import schema as oai
from pydantic import ValidationError

from .identifiers import attribute, class_name, module_key
from .schemas import PREFIX, Document, DocumentError, Place, bare, json_schema, operations, references

_NESTING = 100
_BRACKETS = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[{]|[]}]', re.DOTALL)
_LONGEST_NAME = 100
_SCHEMA_NAME = re.compile(r"[A-Za-z0-9._-]+")
_PATH = re.compile(r"(?!.*/\.\.?(?:/|$))(?:/[\w.~!$&'()*+,;=:@{}-]*)+", re.ASCII)
_STATUS = re.compile(r"[1-5](\d\d|XX)|default")
_PATH_PARAMETER = re.compile(r"[A-Za-z_-][\w-]*", re.ASCII)
# Below these stands what documents say of values, not of schemas.
_SAMPLES = frozenset({"default", "enum", "example", "examples"})


def read(content: bytes) -> Document:
    """Parse a document. Raises DocumentError for what can't be built, with its place."""
    document = _parse(content)
    if not isinstance(document, dict):
        raise DocumentError((), f"an OpenAPI document is an object, not {type(document).__name__}")
    _check_values(document)
    if "swagger" in document:
        raise DocumentError(("swagger",), "only OpenAPI 3 can be read")
    check_shape(document)
    _check_parts(document)
    _check_schema_names(document)
    _check_references(document)
    _check_loops(document)
    _check_properties(document)
    for path, method, operation in operations(document):
        _check_operation(document, path, method, operation)
    return document


class _Repeating(dict[str, Any]):
    """An object that says something twice."""

    name = ""


def _parse(content: bytes) -> Any:
    try:
        text = content.decode(json.detect_encoding(content))
        return json.loads(text, object_pairs_hook=_object)
    except RecursionError:
        raise DocumentError((), f"nested too deeply, {_where_deep(text)}") from None
    except UnicodeDecodeError as error:
        raise DocumentError((), f"not a text: {error}") from None
    except ValueError as error:
        if re.search(rb"^[\"']?(openapi|swagger)[\"']?\s*:", content, re.MULTILINE):
            raise DocumentError((), f"this looks like YAML, and JSON is needed ({error})") from None
        raise DocumentError((), f"this is not JSON: {error}; it begins with {content[:60]!r}") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) == len(pairs):
        return result
    repeating = _Repeating(result)
    names = [name for name, _ in pairs]
    repeating.name = next(name for name in names if names.count(name) > 1)
    return repeating


def _where_deep(text: str) -> str:
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        if depth > _NESTING:
            start = match.start()
            return f"line {text.count(chr(10), 0, start) + 1}, column {start - text.rfind(chr(10), 0, start)}"
    return "somewhere"


def _places(value: Any) -> Iterator[tuple[Place, Any]]:
    """Every value in a tree with its place, in the document's order."""
    waiting: list[tuple[Place, Any]] = [((), value)]
    while waiting:
        place, value = waiting.pop()
        yield place, value
        children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        waiting.extend(reversed([((*place, key), child) for key, child in children]))


def _check_values(document: Any) -> None:
    """Refuse what JSON readers read each in its own way, and texts that no file can hold."""
    for place, value in _places(document):
        if len(place) > _NESTING:
            raise DocumentError(place, f"nested more than {_NESTING} levels deep")
        if isinstance(value, _Repeating):
            raise DocumentError((*place, value.name), "this name is here twice")
        if isinstance(value, float) and not math.isfinite(value):
            raise DocumentError(place, f"{value} is no number in JSON")
        for text in (value, *place[-1:]):
            if isinstance(text, str) and any("\ud800" <= character <= "\udfff" for character in text):
                raise DocumentError(place, "half a surrogate pair is no text")
        if value is None and not _is_sample(place):
            raise DocumentError(place, "null means nothing here")


def _is_sample(place: Place) -> bool:
    return any(isinstance(step, str) and (step in _SAMPLES or step.startswith("x-")) for step in place)


def check_shape(document: Document) -> None:
    """Refuse what is not as OpenAPI says."""
    try:
        oai.OpenAPI.model_validate(document)
    except ValidationError as error:
        # Of what could be one thing or another, the one that fits longest was meant.
        places = [(_place(document, detail["loc"]), detail) for detail in error.errors()]
        place, detail = max(places, key=lambda each: len(each[0]))
        missing = f": {detail['loc'][-1]}" if detail["type"] == "missing" else ""
        raise DocumentError(place, f"{detail['msg']}{missing}") from None


def _check_parts(document: Document) -> None:
    if not isinstance(document.get("components", {}).get("schemas"), dict):
        raise DocumentError(("components",), "there are no schemas")
    if not any(True for _ in operations(document)):
        raise DocumentError(("paths",), "there are no operations")


def _place(document: Any, location: tuple[int | str, ...]) -> Place:
    """The steps of a location that are in the document: the others name alternatives."""
    place: list[int | str] = []
    for step in location:
        inside = isinstance(document, dict) and step in document
        if inside or (isinstance(document, list) and isinstance(step, int) and step < len(document)):
            document = document[step]
            place.append(step)
    return tuple(place)


def _check_schema_names(document: Document) -> None:
    modules: dict[str, str] = {}
    for name in document["components"]["schemas"]:
        place = ("components", "schemas", name)
        if not _SCHEMA_NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
            raise DocumentError(place, f"a schema's name has up to {_LONGEST_NAME} letters, digits, '.', '_' and '-'")
        try:
            class_name(bare(name))
        except ValueError as error:
            raise DocumentError(place, str(error)) from None
        other = modules.setdefault(module_key(name), name)
        if other != name:
            raise DocumentError(place, f"the class would be named like that of {other}")


def _check_references(document: Document) -> None:
    schemas = document["components"]["schemas"]
    for place, node in _places(document):
        if isinstance(node, dict) and "$ref" in node and not _is_sample(place):
            reference = node["$ref"]
            if not isinstance(reference, str) or not reference.startswith(PREFIX):
                raise DocumentError((*place, "$ref"), f"only references to {PREFIX}… can be followed")
            if reference.removeprefix(PREFIX) not in schemas:
                raise DocumentError((*place, "$ref"), f"there is no {reference}")


def _check_loops(document: Document) -> None:
    """Refuse schemas that are made of themselves, without an object between."""
    schemas = document["components"]["schemas"]
    parts = {
        name: set(references({key: value for key, value in schema.items() if key != "properties"}))
        for name, schema in schemas.items()
    }
    for name in schemas:
        reached: set[str] = set()
        waiting = list(parts[name])
        while waiting:
            part = waiting.pop()
            if part == name:
                raise DocumentError(("components", "schemas", name), "it is made of itself")
            if part not in reached:
                reached.add(part)
                waiting += parts[part]


def _check_properties(document: Document) -> None:
    for place, node in _places(document):
        if not isinstance(node, dict) or not _names_properties(place):
            continue
        attributes: dict[str, str] = {}
        for name in node:
            if re.search(r'["\\\x00-\x1f]', name) or len(name) > _LONGEST_NAME:
                raise DocumentError(
                    (*place, name),
                    f"a property's name has up to {_LONGEST_NAME} characters, no quote, backslash or control character",
                )
            other = attributes.setdefault(attribute(name), name)
            if other != name:
                raise DocumentError((*place, name), f"in Python it has the name of {other!r}")


def _names_properties(place: Place) -> bool:
    """Whether an object's keys are names of properties. A property may be named "properties" itself."""
    count = 0
    for step in reversed(place):
        if step != "properties":
            break
        count += 1
    return bool(count % 2) and not _is_sample(place[:-count])


def _check_operation(document: Document, path: str, method: str, operation: dict[str, Any]) -> None:
    place = ("paths", path, method)
    if not _PATH.fullmatch(path) or len(path) > 2 * _LONGEST_NAME:
        raise DocumentError(place[:2], "this can't be a path")
    for key in ("parameters", "$ref"):
        if key in document["paths"][path]:
            raise DocumentError((*place[:2], key), "only what stands in an operation is read")
    if "requestBody" in operation and json_schema(operation["requestBody"]) is None:
        raise DocumentError((*place, "requestBody"), "there is no schema of application/json")
    for status in operation["responses"]:
        if not _STATUS.fullmatch(status):
            raise DocumentError((*place, "responses", status), "this is no status")
    names: dict[str, str] = {}
    for number, parameter in enumerate(operation.get("parameters", ())):
        where = (*place, "parameters", number)
        _check_parameter(where, parameter)
        name = attribute(parameter["name"])
        if name in names:
            raise DocumentError(where, f"in Python it has the name of {names[name]!r}")
        names[name] = parameter["name"]
    declared = [parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "path"]
    if sorted(declared) != sorted(re.findall(r"{([^{}]*)}", path)) or "{" in re.sub(r"{[^{}]*}", "", path):
        raise DocumentError(place, f"declared are the path parameters {declared}; the path has others")


def _check_parameter(place: Place, parameter: dict[str, Any]) -> None:
    if parameter["in"] not in ("path", "query"):
        raise DocumentError((*place, "in"), "only parameters in path and query can be sent")
    if "schema" not in parameter:
        raise DocumentError(place, "it has no schema")
    if parameter["in"] == "path" and not _PATH_PARAMETER.fullmatch(parameter["name"]):
        raise DocumentError((*place, "name"), "a path parameter's name has letters, digits, '_' and '-'")
    if "pattern" in parameter["schema"]:
        try:
            re.compile(parameter["schema"]["pattern"])
        except re.error as error:
            raise DocumentError((*place, "schema", "pattern"), f"no regular expression: {error}") from None
