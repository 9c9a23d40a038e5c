"""Read what the document says that an operation does with each property of its body."""

from __future__ import annotations

from typing import Any

import attrs

from devtools.codegen.schemas import Schema, json_schema

from ..check import resolve
from ..service import Exchange, Service

# How the document says that a property has no visible effect, and why.
IGNORED = "x-ignored-by-server"
CRASHES = "x-crashes-server"
REFUSED = "x-refused-by-server"
NOT_SHOWN = "x-not-shown-by-server"
# How it says that an operation gives no answer to anything that it would have to do, and why.
UNANSWERED = "x-unanswered-by-server"

# What an operation says of properties of its body, where another operation with the same body treats them otherwise:
# a property's name to the reason.
IGNORED_HERE = "x-ignored-properties"
REFUSED_HERE = "x-refused-properties"
NOT_SHOWN_HERE = "x-not-shown-properties"
# What a property says of some of its values: the value to the reason.
IGNORED_VALUES = "x-ignored-values"
REFUSED_VALUES = "x-refused-values"


@attrs.frozen
class Promise:
    """What the document says of one property in the body of one operation."""

    crashes: bool = False
    refused: bool = False
    ignored: bool = False
    hidden: bool = False

    def broken(self, value: Any, answer: Exchange, *, visible: bool, state: Any) -> str | None:
        """Tell what is wrong, after a value was sent, answered and looked for; None if nothing is."""
        problem = refusal(answer)
        if self.refused:
            return None if problem else f"{value!r} is accepted, though the document says that it is refused"
        if problem:
            return f"{value!r} is refused: {problem}"
        if self.ignored:
            return f"{value!r} has an effect, though the document says that it is ignored" if visible else None
        if visible or self.hidden:
            return None
        return f"{value!r} is accepted and not seen: {state!r}"[:150]


def promise_of(service: Service, operation: str, name: str, schema: Schema, value: Any = None) -> Promise:
    """Read what the document says; the operation counts more than the schema, which others may share."""
    declaration = service.operations[operation][2]
    refused, ignored, hidden = (
        name in declaration.get(key, {}) for key in (REFUSED_HERE, IGNORED_HERE, NOT_SHOWN_HERE)
    )
    crashes = CRASHES in schema and not schema.keys() & {"pattern", "format"}
    special = value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) else None
    refused = refused or special in schema.get(REFUSED_VALUES, {})
    ignored = ignored or special in schema.get(IGNORED_VALUES, {})
    if refused or ignored or hidden:
        return Promise(crashes, refused, ignored, hidden)
    return Promise(crashes, REFUSED in schema, IGNORED in schema, NOT_SHOWN in schema)


def body_of(service: Service, operation: str) -> Schema:
    """Find the schema of an operation's body."""
    schema = json_schema(service.operations[operation][2].get("requestBody")) or {}
    return resolve(service.document, schema)[0]


def whole(service: Service, schema: Schema) -> Schema:
    """Merge a property's schema with what stands beside its reference."""
    return {**resolve(service.document, schema)[0], **schema}


def refusal(answer: Exchange) -> str | None:
    """Tell why a request was not done, or not understood as a whole; None if it was."""
    if not answer.worked():
        return f"{answer.status} {answer.problems()[:1] or answer.body[:80]!r}"
    content = answer.json() if answer.is_json and answer.body else {}
    results = content.get("results") or ()
    if failures := [entry for entry in results if isinstance(entry, dict) and entry.get("error_code")]:
        return str(failures[:1])
    if warnings := [entry for entry in content.get("warnings") or () if "nknown" in str(entry)]:
        return str(warnings[:1])
    return None
