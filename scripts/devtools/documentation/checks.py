"""What a site must not lack: pages that the navigation names, and public names."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocstrings import Inventory

import meluxina
import meluxina.testing


def navigation(config: Path) -> list[tuple[str, str]]:
    """List the pages that a configuration names, each with its title, in their order."""
    return list(_entries(tomllib.loads(config.read_text(encoding="utf-8"))["project"]["nav"]))


def _entries(entries: Any) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for title, content in entry.items():
            if isinstance(content, str):
                yield title, content
            else:
                yield from _entries(content)


def missing_pages(config: Path, folder: Path) -> Iterator[str]:
    """Name pages without a place in the navigation, and places without a page.

    Pages of an API version have none: one page leads to all of them, so that a new version changes nothing here.
    """
    places = {name for _, name in navigation(config)}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    files = {name for name in files if not name.startswith("reference/raw/")}
    yield from (f"{name}: the navigation of {config.name} does not name it" for name in sorted(files - places))
    yield from (f"{name}: {config.name} names it, and there is no such page" for name in sorted(places - files))


def public_names() -> Iterator[str]:
    """Yield every name that users import, with its module."""
    for module in (meluxina, meluxina.testing):
        yield from (f"{module.__name__}.{name}" for name in module.__all__)


def undocumented_names(site: Path) -> Iterator[str]:
    """Name what is public and stands on no page."""
    with (site / "objects.inv").open("rb") as stream:
        inventory = Inventory.parse_sphinx(stream)
    yield from (f"{name}: stands on no page of docs/reference/" for name in public_names() if name not in inventory)
