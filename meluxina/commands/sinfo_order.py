"""The order of sinfo's lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .node_states import rank
from .sinfo_fields import FIELDS, Group
from .values import INFINITE, count, number

_NAME = re.compile(r"(.*?)(\d*)$", re.DOTALL)
_STATES = ("INACTIVE", "DOWN", "DRAIN", "UP")
"""By their numbers: what they let jobs do."""
_BY_LETTER = {one.field.letter: one.field.read for one in reversed(FIELDS) if one.field.letter}


def _least(read: Callable[[Any], float | None]) -> Callable[[Group], float]:
    def read_least(group: Group) -> float:
        values = (read(node) for node in group.nodes)
        return min((INFINITE if value is None else value for value in values), default=0)

    return read_least


def _of_first(read: Callable[[Any], Any], absent: Any) -> Callable[[Group], Any]:
    return lambda group: read(group.nodes[0]) if group.nodes else absent


def _first_name(name: str) -> Callable[[Group], tuple[str, int, int]]:
    """Compare the first node's name as host lists are: the letters, then the number."""

    def read(group: Group) -> tuple[str, int, int]:
        names = sorted(_split(str(getattr(node.raw, name, ""))) for node in group.nodes)
        return names[0] if names else ("", -1, 0)

    return read


def _split(name: str) -> tuple[str, int, int]:
    match = _NAME.match(name)
    prefix, digits = match.groups() if match else (name, "")
    return prefix, int(digits or -1), len(digits)


def _text(letter: str, empty: str = "") -> Callable[[Group], str]:
    def read(group: Group) -> str:
        value = _BY_LETTER[letter](group) or ""
        return "" if value == empty else value

    return read


def _size(group: Group) -> float:
    view = group.partition.view
    return INFINITE if view.max_nodes is None else view.max_nodes + view.min_nodes


def _is_busy(group: Group) -> int:
    return int(_BY_LETTER["A"](group).partition("/")[0] or 0)


_KEYS: Mapping[str, Callable[[Group], Any]] = {
    "a": lambda group: _STATES.index(state) if (state := group.partition.view.state) in _STATES else 0,
    "A": _is_busy,
    "b": _text("b"),
    "c": _least(lambda node: float(node.cpus)),
    "d": _least(lambda node: node.temporary_disk or 0),
    "D": lambda group: len(group.nodes),
    "E": _text("E", "none"),
    "e": _least(lambda node: node.free_memory),
    "f": _text("f"),
    "F": _is_busy,
    "g": _text("g", "all"),
    "h": _text("h"),
    "H": _of_first(lambda node: count(node.raw, "reason_changed_at"), 0),
    "l": lambda group: group.partition.view.max_time,
    "m": _least(lambda node: float(node.memory)),
    "M": _text("M"),
    "n": _first_name("hostname"),
    "N": _first_name("name"),
    "o": _first_name("address"),
    "O": _least(lambda node: number(node.raw, "cpu_load")),
    "p": lambda group: group.partition.view.priority_tier or 0,
    "P": lambda group: str(group.partition.view.name),
    "r": _text("r"),
    "R": lambda group: str(group.partition.view.name),
    "s": _size,
    "S": lambda group: int(_BY_LETTER["I"](group) or 0),
    "t": _of_first(lambda node: rank(node.state), 0),
    "T": _of_first(lambda node: rank(node.state), 0),
    "u": _text("u"),
    "U": _text("u"),
    "V": lambda _group: "",
    "w": _least(lambda node: float(count(node.raw, "weight"))),
    "X": _least(lambda node: node.sockets),
    "Y": _least(lambda node: node.cores),
    "Z": _least(lambda node: node.threads),
    "z": lambda group: tuple(_KEYS[letter](group) for letter in "XYZ"),
}
"""What each letter of `--sort` compares; sinfo passes over any other."""


def order(groups: list[Group], places: Mapping[str, int], letters: str) -> list[Group]:
    """Sort lines, the last letter first. `#P` is the order of partitions in the cluster's configuration."""
    for place in range(len(letters) - 1, -1, -1):
        letter, before = letters[place], letters[place - 1 : place]
        key = _KEYS.get(letter)
        if letter in "PR" and before == "#":
            key = lambda group: places[group.partition.view.name]  # noqa: E731
        if key is not None:
            groups = sorted(groups, key=key, reverse=before == "-")
    return groups
