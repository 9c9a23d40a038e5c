"""The shape of a version's job description, and conversions into it that many options share.

A version is known by what its model declares, never by its number. Two generations of servers differ most: older
ones hand every property to the option parser of sbatch, so the texts are those of the command line; newer ones have
the fields of Slurm's own job record.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from slurmrestd.decoding import field_types

from .. import lazy
from . import values
from .values import Refused

Properties = dict[str, Any]
Convert = Callable[[str | None, "Shape"], Properties]
"""Turns the value of an option, None if it has none, into properties. Raises Refused."""

ENVIRONMENT = "environment"


@attrs.frozen
class Shape:
    """The properties that a version's job description declares."""

    hints: Mapping[str, Any]
    crashing: Mapping[str, str] = attrs.field(factory=dict)
    """Properties that end the server whatever they hold, and how."""

    @classmethod
    def of(cls, model: Any) -> Shape:
        """Read the properties that this model of a job description declares."""
        deadly: Mapping[str, str] = getattr(model, "CRASHES_SERVER", {})
        harmless = getattr(model, "HARMLESS", {})
        return cls(field_types(model), {name: why for name, why in deadly.items() if name not in harmless})

    def __contains__(self, name: object) -> bool:
        return name in self.hints

    def first(self, *names: str) -> str:
        """Return the first of these properties that is declared. Raises Refused for none, and for one that crashes."""
        for name in names:
            if name in self.crashing:
                raise Refused("it can crash this server", f"It is known that {name} {self.crashing[name]}")
            if name in self.hints:
                return name
        raise Refused("this API version has no way to say it")

    def takes(self, name: str, kind: type) -> bool:
        """Return whether a property of this name may have values of this type."""
        hint = self.hints.get(name)
        branches = (hint,) if typing.get_origin(hint) in (list, dict) else (hint, *typing.get_args(hint))
        return any(branch is kind or typing.get_origin(branch) is kind for branch in branches)

    @property
    def parses_options(self) -> bool:
        """Whether the server reads properties with the option parser of sbatch."""
        return self.takes(ENVIRONMENT, dict)


def require(value: str | None) -> str:
    """Return the value of an option. Raises Refused if it has none."""
    if value is None:
        raise Refused("it needs a value")
    return value


def string(*names: str) -> Convert:
    """Convert a text to the first of these properties that the version has."""
    return lambda value, shape: {shape.first(*names): require(value)}


def number(name: str, least: int = 1) -> Convert:
    """Convert a whole number."""
    return lambda value, shape: {shape.first(name): values.count(require(value), least)}


def flag(name: str) -> Convert:
    """Convert an option without a value."""
    return lambda _value, shape: {shape.first(name): True}


def job_flag(name: str, older: str) -> Convert:
    """Convert an option without a value to one of the job's flags; to a property of its own for older servers."""
    return lambda _value, shape: {older: True} if shape.takes(older, bool) else {shape.first("flags"): [name]}


def tres(newer: str, older: str, prefix: str = "gres/gpu:") -> Convert:
    """Convert a number of GPUs, which newer servers take as any other trackable resource."""

    def convert(value: str | None, shape: Shape) -> Properties:
        gpus = values.resources(require(value))
        if older in shape:
            return {older: gpus}
        return {shape.first(newer): ",".join(prefix + entry for entry in gpus.split(",") if entry)}

    return convert


def ignore(_value: str | None, _shape: Shape) -> Properties:
    """Ignore an option that only concerns what the sbatch command prints or waits for."""
    return {}


def refuse(reason: str, hint: str = "") -> Convert:
    """Refuse an option that no version can express, or that means nothing here."""

    def convert(_value: str | None, _shape: Shape) -> Properties:
        raise Refused(reason, hint)

    return convert


def time_limit(*names: str) -> Convert:
    """Convert a duration to minutes, or to no limit."""

    def convert(value: str | None, shape: Shape) -> Properties:
        duration = values.seconds(require(value))
        name = shape.first(*names)
        if not duration:
            return {name: 0 if shape.takes(name, int) else {"set": True, "infinite": True}}
        return {name: -(-duration // 60)}

    return convert


def date_time(name: str) -> Convert:
    """Convert a date and time. Local times are this client's, as they are the login node's for sbatch."""

    def convert(value: str | None, shape: Shape) -> Properties:
        timestamp = lazy.around("dates").unix_time(require(value))
        return {name: f"uts{timestamp}" if shape.takes(shape.first(name), str) else timestamp}

    return convert


def memory(name: str) -> Convert:
    """Convert a size to megabytes."""
    return lambda value, shape: {shape.first(name): values.megabytes(require(value))}


def node_names(*names: str) -> Convert:
    """Convert a list of nodes. sbatch also takes a file of names, which is not on the server."""

    def convert(value: str | None, shape: Shape) -> Properties:
        nodes = require(value)
        if "/" in nodes:
            raise Refused("a file of node names can't be sent", "Give the names: mel[0001-0004].")
        try:
            lazy.around("node_lists").check(nodes, older=shape.parses_options)
        except ValueError as mistake:
            raise Refused(f"no list of nodes: {mistake}", "Write it like mel[0001-0003,0007],login1.") from None
        return {shape.first(*names): nodes}

    return convert


def file(name: str) -> Convert:
    """Convert a path of the job's own, relative to its working directory; "none" is no file at all."""
    return lambda value, shape: {shape.first(name): "/dev/null" if require(value).lower() == "none" else require(value)}


def one_of(word: str, meanings: Mapping[str, Any], *more: str) -> Any:
    """Return what a word stands for. Raises Refused for any other; its message names the words in `more` too."""
    if word not in meanings:
        raise Refused(f"{word!r} is none of {', '.join((*more, *meanings))}")
    return meanings[word]


def merge(parts: Sequence[Properties]) -> Properties:
    """Merge properties: lists of flags and of resources are joined, of others the last wins."""
    result: Properties = {}
    for part in parts:
        for name, value in part.items():
            present = result.get(name)
            if isinstance(present, list) and name == "flags":
                result[name] = [*present, *value]
            elif isinstance(present, dict) and name == ENVIRONMENT:
                result[name] = {**present, **value}
            elif isinstance(present, str) and name in ("tres_per_node", "tres_per_task"):
                result[name] = f"{present},{value}"
            else:
                result[name] = value
    return result
