"""The reference of the raw layer: the operations of all API versions, and a page of operations and models for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from openapi_python_client.strings import pascal_case

from devtools.codegen.schemas import Document, Schema, is_object, json_schema, operations
from devtools.codegen.vendored import Vendored
from devtools.diff.page import load
from devtools.diff.shapes import shape, spell

FOLDER = "reference/raw"
_UNSEARCHED = "---\nsearch:\n  exclude: true\n---\n\n"
"""Of nine pages that say nearly the same, a search is to find one."""
_INNER = {"items": "item", "additionalProperties": "additional_property"}
"""What the generator calls an object without a name in a list and in a map."""


def tables(root: Path) -> str:
    """Make the table of all operations, with the versions that have them."""
    places: dict[tuple[str, str], dict[str, str]] = {}
    versions = Vendored(root / "openapi").versions
    for version in versions:
        for path, method, operation in operations(load(root, version)):
            group, _, name = operation["operationId"].partition("_")
            places.setdefault((group, name), {})[version] = f"{method.upper()} {path.replace(version, '…')}"
    heads = " | ".join(f"[{version.removeprefix('v0.0.')}](raw/{version}.md)" for version in versions)
    lines = ["", f"| operation | request | {heads} |", f"|---|---|{'---|' * len(versions)}"]
    for (group, name), requests in sorted(places.items()):
        marks = " | ".join("x" if version in requests else "" for version in versions)
        lines.append(f"| `{group}.{name}` | `{[*requests.values()][-1]}` | {marks} |")
    return "\n".join([*lines, ""])


def lay(root: Path, folder: Path) -> None:
    """Write a page for each API version."""
    (folder / FOLDER).mkdir(parents=True)
    *older, newest = Vendored(root / "openapi").versions
    for version in (*older, newest):
        head = "" if version == newest else _UNSEARCHED
        text = head + "\n".join(_page(load(root, version), version))
        (folder / FOLDER / f"{version}.md").write_text(text, encoding="utf-8")


def _page(document: Document, version: str) -> Iterator[str]:
    package = f"slurmrestd.{version.replace('.', '_')}"
    yield f"# {version}\n"
    yield f"The package `{package}`: its operations (`.api`), and what they take and answer (`.models`).\n"
    yield "## Operations\n"
    for path, method, operation in operations(document):
        yield from _operation(document, f"{method.upper()} {path}", operation)
    yield "\n## Models\n"
    for name, schema in sorted(dict(_models(document["components"]["schemas"])).items()):
        yield from _model(document, name, schema)


def _models(schemas: Mapping[str, Schema]) -> Iterator[tuple[str, Schema]]:
    """Yield all objects, also those without a name: they have that of their parent and their own place in it."""
    for name, schema in schemas.items():
        if is_object(schema):
            yield name, schema
        inner = {f"{name}_{key}": content for key, content in schema.get("properties", {}).items()}
        for key, suffix in _INNER.items():
            if isinstance(schema.get(key), dict):
                inner[f"{name}_{suffix}"] = schema[key]
        yield from _models(inner)


def _operation(document: Document, request: str, operation: Mapping[str, Any]) -> Iterator[str]:
    group, _, name = operation["operationId"].partition("_")
    yield f"\n### {group}.{name}\n"
    yield f"`{request}`\n"
    yield f"{_text(operation.get('description') or operation.get('summary'))}\n"
    body, answer = json_schema(operation.get("requestBody")), json_schema(operation["responses"].get("200"))
    for verb, schema in (("Takes", body), ("Answers", answer)):
        if schema is not None:
            yield f"{verb} {_type(document, schema)}.\n"
    rows = [
        f"| `{parameter['name']}` | {_type(document, parameter['schema'])} | {_meaning(document, parameter)} |"
        for parameter in operation.get("parameters", ())
    ]
    yield from _table("parameter", rows)


def _model(document: Document, name: str, schema: Schema) -> Iterator[str]:
    yield f"\n### {pascal_case(name)}\n"
    if text := _text(schema.get("description")):
        yield f"{text}\n"
    rows = [
        f"| `{key}` | {_property_type(document, f'{name}_{key}', content)} | {_meaning(document, content)} |"
        for key, content in schema["properties"].items()
    ]
    yield from _table("property", rows)


def _table(noun: str, rows: list[str]) -> Iterator[str]:
    if rows:
        yield from (f"| {noun} | type | |", "|---|---|---|", *rows)


def _meaning(document: Document, schema: Schema) -> str:
    text = _text(schema.get("description") or shape(document, schema.get("schema", schema)).whole.get("description"))
    return f"{text} *Deprecated.*" if schema.get("deprecated") else text


def _property_type(document: Document, name: str, schema: Schema) -> str:
    return _link(name) if is_object(schema) else _type(document, schema)


def _link(name: str) -> str:
    return f"[{pascal_case(name)}](#{pascal_case(name).lower()})"


def _type(document: Document, schema: Schema) -> str:
    """Spell a type, with links to the models in it."""
    objects = document["components"]["schemas"]

    def link(match: re.Match[str]) -> str:
        name = match[0]
        is_model = name in objects and is_object(objects[name])
        return _link(name) if is_model else name

    return re.sub(r"\w+", link, spell(document, schema))


def _text(text: str | None) -> str:
    """Write a description as one line of Markdown, with nothing that it would take for its own."""
    return re.sub(r"([|<>*_\[\]`])", r"\\\1", " ".join((text or "").split()))
