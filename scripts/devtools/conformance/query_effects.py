"""Tell whether a parameter of a query did to an answer what it should."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

import attrs

from .service import Exchange

_ENVELOPE = frozenset({"meta", "errors", "warnings", "last_update", "last_backfill"})
_IDENTITY = ("job_id", "name", "id", "account", "user", "partition", "cluster", "node_name", "instance_id")
_EMPTY = (None, "", 0, False, "0")


@attrs.frozen
class Entries:
    """What an answer lists."""

    items: tuple[dict[str, Any], ...]

    @classmethod
    def of(cls, exchange: Exchange) -> Entries:
        """Read an answer; one that says that nothing changed has no entries."""
        body = exchange.json() if exchange.is_json and exchange.body else {}
        values = [value for key, value in body.items() if key not in _ENVELOPE]
        if len(values) == 1 and isinstance(values[0], dict) and isinstance(values[0].get("shares"), list):
            values = [values[0]["shares"]]
        entries = [item for value in values for item in (value if isinstance(value, list) else [value])]
        return cls(tuple(item for item in entries if isinstance(item, dict)))

    def identities(self, place: str = "", texts: frozenset[str] = frozenset()) -> Counter[str]:
        """Name the entries, or those that have one of some texts in a place ("name", or "name|wckey.name")."""
        chosen = [item for item in self.items if not place or texts & set(_texts(item, place))]
        return Counter(str([_plain(item.get(key)) for key in _IDENTITY]) for item in chosen)

    def shape(self) -> tuple[Counter[str], frozenset[str]]:
        """Name the entries and the places that have a value in any of them."""
        return self.identities(), frozenset(place for item in self.items for place, _ in _leaves(item))

    def values(self, place: str) -> Counter[str]:
        """Count the values in a place over all entries."""
        return Counter(text for item in self.items for text in _texts(item, place))


class Effect(Protocol):
    """What a value of a parameter does to the answer without it."""

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        """Tell what is wrong, None if nothing is."""


@attrs.frozen
class Only:
    """Entries stay that have one of some texts in a place."""

    place: str
    texts: tuple[str, ...]
    all_is_some: bool = False
    """Whether these may be all that there are."""

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        texts = frozenset(text.format(**facts) for text in self.texts)
        expected = before.identities(self.place, texts)
        if not expected or (expected == before.identities() and not self.all_is_some):
            return f"of {len(before.items)} entries {expected.total()} have {sorted(texts)}: nothing can be told apart"
        return None if after.identities() == expected else f"{_counts(before, after)}, not the {expected.total()} meant"


@attrs.frozen
class Is:
    """All that is answered has a text in a place, and not all did."""

    place: str
    text: str

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        text = frozenset({self.text.format(**facts)})
        if before.identities() == before.identities(self.place, text):
            return f"all of {len(before.items)} entries have {self.text}: nothing can be told apart"
        chosen = after.items and after.identities() == after.identities(self.place, text)
        return None if chosen else f"{_counts(before, after)}; not all are {self}"


@attrs.frozen
class Brings:
    """Values come to a place: a certain one, or any."""

    place: str
    text: str = ""

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        del facts
        news = after.values(self.place) - before.values(self.place)
        return None if (self.text in news if self.text else news) else f"{_counts(before, after)}; no {self}"


@attrs.frozen
class Drops:
    """Values go from a place."""

    place: str

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        del facts
        if not before.values(self.place):
            return f"nothing to drop at {self.place}"
        gone = before.values(self.place) - after.values(self.place)
        return None if gone else f"{_counts(before, after)}; {self.place} is still there"


@attrs.frozen
class Differs:
    """Values in a place become others."""

    place: str

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        del facts
        differs = before.values(self.place) != after.values(self.place)
        return None if differs else f"{_counts(before, after)}; {self.place} has the same values"


@attrs.frozen
class Fewer:
    """Some entries go, and some stay."""

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        del facts
        some = after.items and after.identities() < before.identities()
        return None if some else f"{_counts(before, after)}: not some of them"


@attrs.frozen
class Grows:
    """Entries come beside those that are there."""

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        del facts
        return None if before.identities() < after.identities() else f"{_counts(before, after)}: none is new"


@attrs.frozen
class Empties:
    """No entry stays."""

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        del facts
        return None if before.items and not after.items else _counts(before, after)


@attrs.frozen
class Same:
    """Nothing changes."""

    def problem(self, before: Entries, after: Entries, facts: Mapping[str, Any]) -> str | None:
        del facts
        if before.shape() == after.shape():
            return None
        (_, first), (_, second) = before.shape(), after.shape()
        return f"{_counts(before, after)}; places: {sorted(first ^ second)[:3]}"


def _counts(before: Entries, after: Entries) -> str:
    return f"{len(before.items)} entries without it, {len(after.items)} with it"


def _texts(item: dict[str, Any], places: str) -> Iterator[str]:
    for place in places.split("|"):
        value: Any = item
        for step in place.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        for _, leaf in _leaves(value):
            yield str(leaf)


def _leaves(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Yield what has a value; what varies with time, and what says that there is none, is the same as nothing."""
    if isinstance(value, dict) and {"set", "number"} <= value.keys():
        value = value["number"] if value["set"] else None
    if isinstance(value, dict):
        for key, child in value.items():
            yield from _leaves(child, f"{place}.{key}")
    elif isinstance(value, list):
        for child in value:
            yield from _leaves(child, f"{place}[]")
    elif value not in _EMPTY:
        yield place, value


def _plain(value: Any) -> Any:
    return value.get("id") if isinstance(value, dict) else value
