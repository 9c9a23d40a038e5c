"""What a version's job description looks like, and conversions into it that many options share.

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

from ..slurm import hostlist
from . import values
from .values import Refused

Properties = dict[str, Any]
Convert = Callable[[str | None, "Shape"], Properties]
"""From the value of an option, None if it was given none, to properties. Raises Refused."""

ENVIRONMENT = "environment"


@attrs.frozen
class Shape:
    """What a version's job description declares."""

    hints: Mapping[str, Any]
    crashing: Mapping[str, str] = attrs.field(factory=dict)
    """Properties that end the server whatever they hold, and how."""

    @classmethod
    def of(cls, model: Any) -> Shape:
        """What this model of a job description declares."""
        deadly: Mapping[str, str] = getattr(model, "CRASHES_SERVER", {})
        harmless = getattr(model, "HARMLESS", {})
        return cls(field_types(model), {name: why for name, why in deadly.items() if name not in harmless})

    def __contains__(self, name: object) -> bool:
        return name in self.hints

    def first(self, *names: str) -> str:
        """The first of these properties that there is."""
        for name in names:
            if name in self.crashing:
                raise Refused("it can crash this server", f"It is known that {name} {self.crashing[name]}")
            if name in self.hints:
                return name
        raise Refused("this API version has no way to say it")

    def takes(self, name: str, kind: type) -> bool:
        """Whether a property of this name may have values of this type."""
        hint = self.hints.get(name)
        branches = (hint,) if typing.get_origin(hint) in (list, dict) else (hint, *typing.get_args(hint))
        return any(branch is kind or typing.get_origin(branch) is kind for branch in branches)

    @property
    def parses_options(self) -> bool:
        """Whether the server reads properties with the option parser of sbatch."""
        return self.takes(ENVIRONMENT, dict)


def needed(value: str | None) -> str:
    """The value of an option that needs one."""
    if value is None:
        raise Refused("it needs a value")
    return value


def text(*names: str) -> Convert:
    """A text, under the first of these names that the version has."""
    return lambda value, shape: {shape.first(*names): needed(value)}


def number(name: str, least: int = 1) -> Convert:
    """A whole number."""
    return lambda value, shape: {shape.first(name): values.count(needed(value), least)}


def flag(name: str) -> Convert:
    """An option without a value."""
    return lambda _value, shape: {shape.first(name): True}


def job_flag(flag_: str, older: str) -> Convert:
    """An option without a value that is one of the job's flags; a property of its own on older servers."""

    def convert(_value: str | None, shape: Shape) -> Properties:
        return {older: True} if shape.takes(older, bool) else {shape.first("flags"): [flag_]}

    return convert


def tres(newer: str, older: str, prefix: str = "gres/gpu:") -> Convert:
    """A number of GPUs, which newer servers take as any other trackable resource."""

    def convert(value: str | None, shape: Shape) -> Properties:
        given = values.resources(needed(value))
        if older in shape:
            return {older: given}
        counts = [prefix + entry for entry in given.split(",") if entry]
        return {shape.first(newer): ",".join(counts)}

    return convert


def nothing(_value: str | None, _shape: Shape) -> Properties:
    """An option that only concerns what the sbatch command prints or waits for."""
    return {}


def refused(reason: str, hint: str = "") -> Convert:
    """An option that no version can express, or that means nothing here."""

    def convert(_value: str | None, _shape: Shape) -> Properties:
        raise Refused(reason, hint)

    return convert


def time_limit(*names: str) -> Convert:
    """Minutes, or no limit."""

    def convert(value: str | None, shape: Shape) -> Properties:
        duration = values.seconds(needed(value))
        name = shape.first(*names)
        if not duration:
            return {name: 0 if shape.takes(name, int) else {"set": True, "infinite": True}}
        return {name: -(-duration // 60)}

    return convert


def moment(name: str) -> Convert:
    """A moment. Local times are this client's, as they are the login node's for sbatch."""

    def convert(value: str | None, shape: Shape) -> Properties:
        seconds = values.moment(needed(value))
        return {name: f"uts{seconds}" if shape.takes(shape.first(name), str) else seconds}

    return convert


def memory(name: str) -> Convert:
    """A size, in megabytes."""
    return lambda value, shape: {shape.first(name): values.megabytes(needed(value))}


def node_names(*names: str) -> Convert:
    """Names of nodes. sbatch also takes a file of names, which is not on the server."""

    def convert(value: str | None, shape: Shape) -> Properties:
        given = needed(value)
        if "/" in given:
            raise Refused("a file of node names can't be sent", "Give the names: mel[0001-0004].")
        try:
            hostlist.check(given, older=shape.parses_options)
        except ValueError as mistake:
            raise Refused(f"no list of nodes: {mistake}", "Write it like mel[0001-0003,0007],login1.") from None
        return {shape.first(*names): given}

    return convert


def file(name: str) -> Convert:
    """A path of the job's own, relative to its working directory; "none" is nothing at all."""
    return lambda value, shape: {shape.first(name): "/dev/null" if needed(value).lower() == "none" else needed(value)}


def one_of(word: str, known: Mapping[str, Any], *more: str) -> Any:
    """What a word stands for. `more` are words that are known too, for the message."""
    if word not in known:
        raise Refused(f"{word!r} is none of {', '.join((*more, *known))}")
    return known[word]


_JOINED = {"tres_per_node": ",", "tres_per_task": ","}


def merge(parts: Sequence[Properties]) -> Properties:
    """All properties together; those that collect (flags, resources) are joined, of others the last wins."""
    result: Properties = {}
    for part in parts:
        for name, value in part.items():
            present = result.get(name)
            if isinstance(present, list) and name == "flags":
                result[name] = [*present, *value]
            elif isinstance(present, dict) and name == ENVIRONMENT:
                result[name] = {**present, **value}
            elif isinstance(present, str) and name in _JOINED:
                result[name] = f"{present}{_JOINED[name]}{value}"
            else:
                result[name] = value
    return result
