"""Check a body against a schema of the document, strictly: every type, every null, every undeclared key.

Not a validator of JSON Schema: a validator accepts what a schema doesn't forbid, and what is asked here is
whether the schema says everything that is in the body.
"""

from __future__ import annotations

from typing import Any

import attrs

from devtools.codegen.schemas import Document, Schema, referred

_RANGES = {"int32": 2**31, "int64": 2**63}
_TYPES: dict[str, tuple[type, ...]] = {
    "integer": (int,),
    "number": (int, float),
    "string": (str,),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


@attrs.frozen(order=True)
class Disagreement:
    """One place where document and server differ."""

    place: str
    """Where, without the position in lists: `$.jobs[].name`."""
    kind: str
    """type, null, undeclared, missing, enum, range, untyped, answer, effect."""
    message: str = attrs.field(eq=False, order=False)


@attrs.define
class Checker:
    """Collects what differs, each place and kind once, and counts what was compared."""

    document: Document
    checks: int = 0
    disagreements: dict[Disagreement, None] = attrs.field(factory=dict)

    def check(self, value: Any, schema: Schema, place: str = "$") -> None:
        """Compare one value, and everything in it."""
        self.checks += 1
        schema, nullable = resolve(self.document, schema)
        if value is None:
            if not nullable:
                self._report(place, "null", f"null; declared {_said(schema)}")
        elif "anyOf" in schema:
            self._check_union(value, schema["anyOf"], place)
        elif "type" not in schema:
            self._report(place, "untyped", f"{_shown(value)}; the document gives no type")
        elif not _is(value, schema["type"]):
            self._report(place, "type", f"{_shown(value)}; declared {_said(schema)}")
        else:
            self._check_content(value, schema, place)

    def _check_content(self, value: Any, schema: Schema, place: str) -> None:
        if isinstance(value, dict):
            self._check_object(value, schema, place)
        elif isinstance(value, list):
            for item in value:
                self.check(item, schema.get("items", {}), f"{place}[]")
        elif "enum" in schema and value not in schema["enum"]:
            self._report(f"{place}={value}", "enum", f"{_shown(value)} is not among the declared values")
        elif isinstance(value, int) and not _fits(value, schema.get("format")):
            self._report(place, "range", f"{value} is no {schema['format']}")

    def _check_object(self, value: dict[str, Any], schema: Schema, place: str) -> None:
        properties = schema.get("properties", {})
        others = schema.get("additionalProperties")
        for key, child in value.items():
            if key in properties:
                self.check(child, properties[key], f"{place}.{key}")
            elif isinstance(others, dict):
                self.check(child, others, f"{place}.{{}}")
            elif others is not True:
                self._report(f"{place}.{key}", "undeclared", f"{_shown(child)} is not declared")
        for key in schema.get("required", ()):
            if key not in value:
                self._report(f"{place}.{key}", "missing", "declared as required")

    def _check_union(self, value: Any, branches: list[Schema], place: str) -> None:
        attempts = []
        for branch in branches:
            attempt = Checker(self.document)
            attempt.check(value, branch, place)
            if not attempt.disagreements:
                self.checks += attempt.checks
                return
            attempts.append(attempt)
        # The branch that comes closest says best what is wrong.
        closest = max(attempts, key=lambda attempt: attempt.checks)
        self.checks += closest.checks
        self.disagreements |= closest.disagreements

    def _report(self, place: str, kind: str, message: str) -> None:
        self.disagreements.setdefault(Disagreement(place, kind, message))


def resolve(document: Document, schema: Schema) -> tuple[Schema, bool]:
    """Follow references to the schema that says what a value is; and tell whether it may be null."""
    nullable = False
    for _ in range(20):
        # OpenAPI 3.0 ignores what stands beside a bare reference.
        nullable = nullable or ("$ref" not in schema and bool(schema.get("nullable")))
        name = referred(schema)
        if name is None:
            break
        schema = document["components"]["schemas"][name]
    return schema, nullable


def _is(value: Any, name: str) -> bool:
    # To Python True is an int; to JSON it is not.
    return isinstance(value, _TYPES[name]) and (name == "boolean") == isinstance(value, bool)


def _fits(value: int, format_: str | None) -> bool:
    limit = _RANGES.get(format_ or "")
    return limit is None or -limit <= value < limit


def _said(schema: Schema) -> str:
    return str(schema.get("type") or " or ".join(str(branch.get("type")) for branch in schema.get("anyOf", ())))


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
