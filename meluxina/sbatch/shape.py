"""The shape of a version's job description.

A version is known by what its model declares, never by its number. Two generations of servers differ most: older
ones hand every property to the option parser of sbatch, so the texts are those of the command line; newer ones have
the fields of Slurm's own job record.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from slurmrestd.decoding import field_types

from .values import Refused

Properties = dict[str, Any]
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
