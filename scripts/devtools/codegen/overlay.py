"""Applying an OpenAPI Overlay: our corrections to a document we don't own."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import jsonpath_rfc9535 as jsonpath
import yaml

from .normalise import wrap_references
from .schemas import Document


class OverlayError(Exception):
    """An overlay that can't mean what its author thought."""


def load(path: Path) -> dict[str, Any]:
    """Read an overlay and check that every action says what it does and why."""
    overlay: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for number, action in enumerate(overlay.get("actions") or (), 1):
        if unknown := action.keys() - {"target", "description", "update", "remove"}:
            raise OverlayError(f"action {number}: unknown keys {sorted(unknown)}")
        if not action.get("target") or not action.get("description"):
            raise OverlayError(f"action {number}: needs a target and a description")
        if ("update" in action) == bool(action.get("remove")):
            raise OverlayError(f"action {number}: needs either an update or remove: true")
    return overlay


def apply(overlay: dict[str, Any], document: Document) -> Document:
    """The corrected document. Raises OverlayError for an action that matches nothing or changes nothing."""
    result = copy.deepcopy(document)
    for number, action in enumerate(overlay.get("actions") or (), 1):
        where = f"action {number} ({action['target']})"
        try:
            locations = [node.location for node in jsonpath.find(action["target"], result)]
        except jsonpath.JSONPathError as error:
            raise OverlayError(f"{where}: {error}") from error
        if not locations:
            raise OverlayError(f"{where} matches nothing")
        before = copy.deepcopy(result)
        # Backwards, so that removing one list item does not move the next.
        for location in reversed(locations):
            result = _act(action, result, location)
        if result == before:
            raise OverlayError(f"{where} changes nothing")
    # An action that says something beside a `$ref` means it.
    wrap_references(result)
    return result


def _act(action: dict[str, Any], document: Document, location: tuple[int | str, ...]) -> Document:
    if not location:
        merged: Document = _merge(document, action["update"])
        return merged
    parent: Any = document
    for step in location[:-1]:
        parent = parent[step]
    if action.get("remove"):
        del parent[location[-1]]
    else:
        parent[location[-1]] = _merge(parent[location[-1]], action["update"])
    return document


def _merge(target: Any, update: Any) -> Any:
    """As the specification says: objects recursively, anything appended to a list, the rest replaced."""
    if isinstance(target, dict) and isinstance(update, dict):
        return target | {key: _merge(target[key], value) if key in target else value for key, value in update.items()}
    if isinstance(target, list):
        return [*target, *(update if isinstance(update, list) else [update])]
    return update
