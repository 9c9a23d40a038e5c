"""The table of properties by API version: which came, went, or changed shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from devtools.codegen.schemas import Document, is_object
from devtools.codegen.vendored import Vendored
from devtools.diff.page import load
from devtools.diff.shapes import spell

Spellings = dict[str, dict[str, str]]
"""The shape of each property of a schema in each version that has it."""


def tables(root: Path) -> str:
    """Make a table for each schema, from the corrected documents."""
    documents = {version: load(root, version) for version in Vendored(root / "openapi").versions}
    return "\n".join(["", *_sections(documents)])


def _sections(documents: Mapping[str, Document]) -> Iterator[str]:
    names = {name for document in documents.values() for name in document["components"]["schemas"]}
    for name in sorted(names):
        owners = [version for version, document in documents.items() if name in document["components"]["schemas"]]
        rows = [
            _row(documents, property_name, spellings)
            for property_name, spellings in sorted(_spellings(documents, name).items())
            if list(spellings) != owners or len(set(spellings.values())) > 1
        ]
        if rows:
            heads = " | ".join(version.removeprefix("v0.0.") for version in documents)
            yield from (f"## {name}", "", f"In {', '.join(owners)}.", "")
            yield from (f"| property | {heads} | shapes |", f"|---|{'---|' * len(documents)}---|", *rows, "")


def _spellings(documents: Mapping[str, Document], name: str) -> Spellings:
    spellings: Spellings = {}
    for version, document in documents.items():
        schema = document["components"]["schemas"].get(name, {})
        for property_name, content in schema.get("properties", {}).items() if is_object(schema) else ():
            spellings.setdefault(property_name, {})[version] = spell(document, content)
    return spellings


def _row(documents: Mapping[str, Document], name: str, spellings: Mapping[str, str]) -> str:
    letters = {shape: chr(ord("a") + index) for index, shape in enumerate(dict.fromkeys(spellings.values()))}
    cells = " | ".join(letters[spellings[version]] if version in spellings else "" for version in documents)
    shapes = "; ".join(f"{letter}: {shape}" if len(letters) > 1 else shape for shape, letter in letters.items())
    return f"| `{name}` | {cells} | {shapes} |"
