"""Correcting documents that we don't own: OpenAPI Overlays, each written once for all versions that it is true of.

Two things are more than the specification has. In a target, `v0.0.NN` stands for the version of the document. And
which versions an overlay or an action holds for is said by `x-where`, a JSONPath that must match something; where the
shape of a document does not tell, by `x-since` and `x-until`, the first and the last version. An action whose target
is not there, that refers to schemas which are not there, or that is already true, does nothing to a document.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import jsonpath_rfc9535 as jsonpath
import yaml

from .normalise import wrap_references
from .schemas import Document, references

_VERSION = "v0.0.NN"
_KEYS = frozenset({"target", "description", "update", "remove", "x-where", "x-since", "x-until"})


class OverlayError(Exception):
    """An overlay that can't mean what its author thought."""


@attrs.frozen
class Action:
    """One correction."""

    name: str
    """The file and the position in it, for messages."""
    target: str
    description: str
    update: Any = attrs.field(eq=False)
    removes: bool
    conditions: tuple[str, ...]
    """JSONPaths that must match; those of the whole overlay too."""
    since: str | None
    until: str | None

    def holds_for(self, document: Document, version: str) -> bool:
        """Tell whether it is meant for a document; it may still find nothing to do there."""
        return (
            (self.since is None or number(version) >= number(self.since))
            and (self.until is None or number(version) <= number(self.until))
            and all(_locations(self, condition, document, version) for condition in self.conditions)
            and set(references(self.update)) <= document["components"]["schemas"].keys() | _added(self.update)
        )


def _added(update: Any) -> set[str]:
    """Name the schemas that an update may bring along."""
    return set(update) if isinstance(update, dict) else set()


def number(version: str) -> list[int]:
    """Read a version as something that can be ordered."""
    return [int(part) for part in version.removeprefix("v").split(".")]


def load(folder: Path) -> list[Action]:
    """Read all overlays of a folder, in the order of their names. Every action must say what it does and why."""
    return [action for path in sorted(folder.glob("*.yaml")) for action in _actions(path)]


def _actions(path: Path) -> Iterator[Action]:
    overlay: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for position, entry in enumerate(overlay.get("actions") or (), 1):
        name = f"{path.name}, action {position}"
        if unknown := entry.keys() - _KEYS:
            raise OverlayError(f"{name}: unknown keys {sorted(unknown)}")
        if not entry.get("target") or not entry.get("description"):
            raise OverlayError(f"{name}: needs a target and a description")
        if ("update" in entry) == bool(entry.get("remove")):
            raise OverlayError(f"{name}: needs either an update or remove: true")
        conditions = tuple(part["x-where"] for part in (overlay, entry) if "x-where" in part)
        yield Action(
            name,
            entry["target"],
            entry["description"],
            entry.get("update"),
            bool(entry.get("remove")),
            conditions,
            entry.get("x-since"),
            entry.get("x-until"),
        )


def apply(actions: Sequence[Action], document: Document, version: str) -> tuple[Document, list[Action]]:
    """Return the corrected document, and which actions changed something. Raises OverlayError for a bad JSONPath."""
    result = copy.deepcopy(document)
    effective: list[Action] = []
    for action in actions:
        if not action.holds_for(result, version):
            continue
        # Backwards, so that removing one list item does not move the next.
        locations = reversed(_locations(action, action.target, result, version))
        changes = [_act(action, result, location) for location in locations]
        if any(changes):
            effective.append(action)
    # An action that says something beside a `$ref` means it.
    wrap_references(result)
    return result, effective


def _locations(action: Action, path: str, document: Document, version: str) -> list[tuple[int | str, ...]]:
    try:
        return [node.location for node in jsonpath.find(path.replace(_VERSION, version), document)]
    except jsonpath.JSONPathError as error:
        raise OverlayError(f"{action.name} ({path}): {error}") from error


def _act(action: Action, document: Document, location: tuple[int | str, ...]) -> bool:
    """Change one place; tell whether that made a difference."""
    if not location:
        raise OverlayError(f"{action.name}: changes the document as a whole")
    parent: Any = document
    for step in location[:-1]:
        parent = parent[step]
    before = parent[location[-1]]
    if action.removes:
        del parent[location[-1]]
        return True
    parent[location[-1]] = _merge(before, action.update)
    return bool(parent[location[-1]] != before)


def _merge(target: Any, update: Any) -> Any:
    """As the specification says: objects recursively, anything appended to a list, the rest replaced."""
    if isinstance(target, dict) and isinstance(update, dict):
        return target | {key: _merge(target[key], value) if key in target else value for key, value in update.items()}
    if isinstance(target, list):
        return [*target, *(update if isinstance(update, list) else [update])]
    return copy.deepcopy(update)
