"""Types as people read them."""

from __future__ import annotations

import attrs

from devtools.codegen.schemas import Document, Schema, is_object, referred

# What says nothing to people: Slurm's integers all have 64 bits once they are corrected.
_USUAL_FORMATS = ("int64", "double")


@attrs.frozen
class Shape:
    """A schema with its references followed."""

    name: str | None
    """The schema's name, if it has one."""
    core: Schema
    """The schema behind the references."""
    whole: Schema
    """The same with what stands beside the references, such as a description."""

    @property
    def kind(self) -> str:
        """What it is, whatever is in it."""
        kind = str(self.core.get("type", "anything"))
        if kind == "array":
            return "list"
        if kind == "object":
            return "object" if is_object(self.core) or "additionalProperties" not in self.core else "map"
        usual = self.core.get("format") in (None, *_USUAL_FORMATS)
        return kind if usual else f"{kind} ({self.core['format']})"

    @property
    def inner(self) -> Schema:
        """What a list or a map has; what stands beside a reference to it adds to that."""
        return _inner(self.core) | _inner(self.whole)

    @property
    def nullable(self) -> bool:
        """Whether it may be null."""
        return bool(self.whole.get("nullable"))


def _inner(schema: Schema) -> Schema:
    inner = schema.get("items") or schema.get("additionalProperties")
    return inner if isinstance(inner, dict) else {}


def shape(document: Document, schema: Schema) -> Shape:
    """Follow a schema's references."""
    name, whole = None, dict(schema)
    while (other := referred(schema)) is not None:
        name, schema = other, document["components"]["schemas"][other]
        whole = schema | whole
    return Shape(name, schema, whole)


def spell(document: Document, schema: Schema) -> str:
    """Write down a type: "list of job_info", "string or null"."""
    content = shape(document, schema)
    text = content.kind
    if content.kind in ("list", "map"):
        text = f"{content.kind} of {spell(document, content.inner)}"
    elif is_object(content.core) and content.name is not None:
        text = content.name
    return f"{text} or null" if content.nullable else text
