"""Properties that have another parent than before, and the same name and type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from devtools.codegen.schemas import Document, Schema, references

from .shapes import shape, spell


@attrs.frozen
class Property:
    """A property that came or went, by itself or with its parent."""

    owner: str
    """The schema that it is in, by its name in its own document."""
    where: str
    name: str
    type: str


def inside(document: Document, owner: str, where: str, name: str, schema: Schema) -> Iterator[Property]:
    """Yield a property and, below it, those of schemas that nothing else has been compared with."""
    waiting = [(owner, where, name, schema)]
    reached: set[str] = set()
    while waiting:
        owner, where, name, schema = waiting.pop()
        yield Property(owner, f"{where}.{name}", name, spell(document, schema))
        content = shape(document, schema)
        while content.kind in ("list", "map"):
            content = shape(document, content.inner)
        if content.name is not None and content.name not in reached:
            reached.add(content.name)
            waiting += [(content.name, content.name, *item) for item in content.core.get("properties", {}).items()]


def moves(
    losses: Iterable[Property], gains: Iterable[Property], old: Document, new: Document, partners: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Pair what went with what came: one property of that name and type on each side, in schemas that belong together.

    `partners` has the name in the newer document of each schema of the older one.
    """
    departures, arrivals = _by_name(losses), _by_name(gains)
    pairs = []
    for key in sorted(departures.keys() & arrivals.keys()):
        if len(departures[key]) == len(arrivals[key]) == 1:
            (source,), (target,) = departures[key], arrivals[key]
            if source.where != target.where and _belong_together(source, target, old, new, partners):
                pairs.append((source.where, target.where))
    return pairs


def _by_name(properties: Iterable[Property]) -> dict[tuple[str, str], set[Property]]:
    index: dict[tuple[str, str], set[Property]] = defaultdict(set)
    for each in properties:
        index[each.name, each.type].add(each)
    return index


def _belong_together(
    source: Property, target: Property, old: Document, new: Document, partners: Mapping[str, str]
) -> bool:
    """Tell whether one's schema is part of the other's, before or after."""
    sources = {name for name, partner in partners.items() if partner == target.owner}
    return target.owner in _parts(new, partners.get(source.owner, source.owner)) or any(
        source.owner in _parts(old, name) for name in sources
    )


def _parts(document: Document, name: str) -> set[str]:
    """Collect the schemas that a schema is made of."""
    schemas = document["components"]["schemas"]
    parts: set[str] = set()
    waiting = [name]
    while waiting:
        for part in references(schemas.get(waiting.pop(), {})):
            if part not in parts:
                parts.add(part)
                waiting.append(part)
    return parts
