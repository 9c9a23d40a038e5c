"""Two documents side by side: what stands at the same place in the same operation is the same thing.

So a schema that has another name in the other document is the same one, and each pair of them is compared once.
"""

from __future__ import annotations

import json
import re
from typing import Any

from devtools.codegen.schemas import Document, Schema, json_schema, operations

from .change import CAME, MEANING, PLACE, REQUIRED, TYPE, WENT, Change, order
from .moves import Property, inside, moves
from .shapes import Shape, shape, spell

_VERSION = re.compile(r"/v\d+\.\d+\.\d+/")
_LIMITS = ("default", "deprecated", "maximum", "maxItems", "maxLength", "minimum", "minItems", "minLength", "pattern")


def compare(old: Document, new: Document) -> list[Change]:
    """List the differences of two documents, those that programs feel most first."""
    comparison = _Comparison(old, new)
    comparison.compare_operations()
    unique = {json.dumps([c.kind, c.subject, c.where, c.before, c.after]): c for c in comparison.all_changes()}
    return sorted(unique.values(), key=order)


def short(path: str) -> str:
    """Leave the version out of a path."""
    return _VERSION.sub("/", path)


class _Comparison:
    def __init__(self, old: Document, new: Document) -> None:
        self._old = old
        self._new = new
        self._changes: list[Change] = []
        self._gains: list[Property] = []
        self._losses: list[Property] = []
        self._partners: dict[str, str] = {}
        self._pairs: set[tuple[str, str]] = set()

    def all_changes(self) -> list[Change]:
        """Return what was seen, with moves in the place of what came here and went there."""
        moved = moves(self._losses, self._gains, self._old, self._new, self._partners)
        ends = {(WENT, source) for source, _ in moved} | {(CAME, target) for _, target in moved}
        rest = [
            change
            for change in self._changes
            if change.subject != "property" or (change.kind, change.where) not in ends
        ]
        return [*rest, *(Change(PLACE, "property", target, source, target) for source, target in moved)]

    def _say(self, kind: str, subject: str, where: str, before: Any = None, after: Any = None) -> None:
        self._changes.append(Change(kind, subject, where, before, after))

    def compare_operations(self) -> None:
        """Compare all operations, by their names."""
        old, new = _operations(self._old), _operations(self._new)
        for name in sorted(old.keys() - new.keys()):
            self._say(WENT, "operation", old[name][0], before=_summary(old[name][1]))
        for name in sorted(new.keys() - old.keys()):
            self._say(CAME, "operation", new[name][0], after=_summary(new[name][1]))
        for name in sorted(old.keys() & new.keys()):
            (old_place, before), (new_place, after) = old[name], new[name]
            if old_place != new_place:
                self._say(PLACE, "operation", new_place, old_place, new_place)
            self._compare_words(new_place, before, after)
            self._compare_parameters(new_place, before, after)
            self._compare_bodies(new_place, before, after)
            self._compare_answers(new_place, before, after)

    def _compare_parameters(self, where: str, old: Schema, new: Schema) -> None:
        before = {parameter["name"]: parameter for parameter in old.get("parameters", ())}
        after = {parameter["name"]: parameter for parameter in new.get("parameters", ())}
        for name in sorted(before.keys() | after.keys()):
            place = f"{where} ?{name}"
            if name not in after:
                self._say(WENT, "parameter", place, before=_spell_parameter(self._old, before[name]))
            elif name not in before:
                self._say(CAME, "parameter", place, after=_spell_parameter(self._new, after[name]))
            else:
                self._compare_parameter(place, before[name], after[name])

    def _compare_parameter(self, where: str, old: Schema, new: Schema) -> None:
        if old["in"] != new["in"]:
            self._say(PLACE, "parameter", where, old["in"], new["in"])
        before, after = _spell_parameter(self._old, old), _spell_parameter(self._new, new)
        if before != after:
            self._say(TYPE, "parameter", where, before, after)
        if bool(old.get("required")) != bool(new.get("required")):
            self._say(REQUIRED, "parameter", where, bool(old.get("required")), bool(new.get("required")))
        before_shape, after_shape = shape(self._old, old["schema"]), shape(self._new, new["schema"])
        self._compare_values(where, before_shape, after_shape)
        # A parameter's description may stand beside its schema or in it.
        self._compare_words(where, before_shape.whole | old, after_shape.whole | new)

    def _compare_bodies(self, where: str, old: Schema, new: Schema) -> None:
        before, after = json_schema(old.get("requestBody")), json_schema(new.get("requestBody"))
        if before is not None and after is not None:
            self._compare_schemas(f"{where} body", "body", before, after)
        elif before is not None:
            self._say(WENT, "body", where, before=spell(self._old, before))
        elif after is not None:
            self._say(CAME, "body", where, after=spell(self._new, after))

    def _compare_answers(self, where: str, old: Schema, new: Schema) -> None:
        before, after = _contents(old), _contents(new)
        for status, media in sorted(before.keys() | after.keys()):
            place = f"{where} {status} {media}".rstrip()
            one, other = before.get((status, media)), after.get((status, media))
            if other is None:
                self._say(WENT, "answer", place, before=spell(self._old, one) if one else None)
            elif one is None:
                self._say(CAME, "answer", place, after=spell(self._new, other) if other else None)
            else:
                self._compare_schemas(place, "answer", one, other)

    def _compare_schemas(self, where: str, subject: str, old: Schema, new: Schema) -> None:
        before, after = shape(self._old, old), shape(self._new, new)
        if (before.kind, before.nullable) != (after.kind, after.nullable) or self._is_other(before, after):
            self._say(TYPE, subject, where, spell(self._old, old), spell(self._new, new))
        if before.kind != after.kind or self._is_other(before, after):
            return
        if before.kind in ("list", "map"):
            # Its items are part of the same property.
            self._compare_schemas(where, subject, before.inner, after.inner)
        self._compare_values(where, before, after)
        if subject == "property":
            self._compare_words(where, before.whole, after.whole)
        self._compare_properties(after.name or where, before, after)

    def _is_other(self, old: Shape, new: Shape) -> bool:
        """Tell whether two names are those of two things: both documents have both."""
        names = {old.name, new.name} - {None}
        documents = (self._old, self._new)
        return len(names) == 2 and all(names <= document["components"]["schemas"].keys() for document in documents)

    def _compare_properties(self, where: str, old: Shape, new: Shape) -> None:
        pair = (old.name or where, new.name or where)
        if pair in self._pairs:
            return
        self._pairs.add(pair)
        self._partners.setdefault(*pair)
        before, after = old.core.get("properties", {}), new.core.get("properties", {})
        for name in sorted(before.keys() - after.keys()):
            self._say(WENT, "property", f"{where}.{name}", before=spell(self._old, before[name]))
            self._losses += inside(self._old, pair[0], where, name, before[name])
        for name in sorted(after.keys() - before.keys()):
            self._say(CAME, "property", f"{where}.{name}", after=spell(self._new, after[name]))
            self._gains += inside(self._new, pair[1], where, name, after[name])
        for name in sorted(before.keys() & after.keys()):
            one, other = (name in side.core.get("required", ()) for side in (old, new))
            if one != other:
                self._say(REQUIRED, "property", f"{where}.{name}", one, other)
            self._compare_schemas(f"{where}.{name}", "property", before[name], after[name])

    def _compare_values(self, where: str, old: Shape, new: Shape) -> None:
        before, after = (set(map(str, side.whole.get("enum", ()))) for side in (old, new))
        if bool(before) != bool(after):
            self._say(MEANING, "limit", f"{where} enum", sorted(before) or None, sorted(after) or None)
            return
        for value in sorted(before - after):
            self._say(WENT, "value", where, before=value)
        for value in sorted(after - before):
            self._say(CAME, "value", where, after=value)

    def _compare_words(self, where: str, old: Schema, new: Schema) -> None:
        """Compare what says what something means: descriptions, marks and limits."""
        before, after = (_plain(side.get("description") or side.get("summary")) for side in (old, new))
        if before != after:
            self._say(MEANING, "description", where, before, after)
        for key in sorted(key for key in old.keys() | new.keys() if key.startswith("x-")):
            one, other = old.get(key), new.get(key)
            if one != other:
                kind = CAME if key not in old else WENT if key not in new else MEANING
                self._say(kind, "mark", f"{where} {key}", one, other)
        for key in _LIMITS:
            # What is not deprecated says so, or nothing.
            one, other = (side.get(key) or None if key == "deprecated" else side.get(key) for side in (old, new))
            if one != other:
                self._say(MEANING, "limit", f"{where} {key}", one, other)


def _operations(document: Document) -> dict[str, tuple[str, Schema]]:
    return {
        operation["operationId"]: (f"{method.upper()} {short(path)}", operation)
        for path, method, operation in operations(document)
    }


def _summary(operation: Schema) -> str | None:
    return _plain(operation.get("summary") or operation.get("description"))


def _spell_parameter(document: Document, parameter: Schema) -> str:
    text = spell(document, parameter["schema"])
    # OpenAPI repeats what is not told otherwise.
    is_list = shape(document, parameter["schema"]).kind == "list"
    return f"{text}, {'repeated' if parameter.get('explode', True) else 'with commas'}" if is_list else text


def _contents(operation: Schema) -> dict[tuple[str, str], Schema]:
    """Index an operation's answers by status and kind of content; JSON is the usual one."""
    return {
        (status, "" if media == "application/json" else media): body.get("schema", {})
        for status, response in operation["responses"].items()
        for media, body in (response.get("content") or {"empty": {}}).items()
    }


def _plain(text: str | None) -> str | None:
    """Leave out of a description what changes nothing: line breaks and the last full stop."""
    return " ".join(text.split()).removesuffix(".") or None if text else None
