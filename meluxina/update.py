"""From the arguments of an update to the description of a change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from slurmrestd.decoding import field_names, strict
from slurmrestd.operation import Operation

from .errors import InvalidRequestError
from .sbatch import options
from .sbatch.conversions import EXPORT
from .sbatch.shape import ENVIRONMENT, Shape
from .slurm import wire

_SHARED_WITH_SOME = frozenset({"user", "mcs", "topo"})


def changes(operation: Operation, properties: Mapping[str, Any]) -> Any:
    """The body of an update, as this version's model. Raises InvalidRequestError for what can't be right."""
    if not properties:
        raise InvalidRequestError.unsent("There is nothing to change.")
    if ENVIRONMENT in properties:
        raise InvalidRequestError.unsent("The environment of a job can't be changed.")
    if not str(properties.get("array", 0)).isdecimal():
        # Servers read the first number of whatever it is: of "0-9%5" they make no limit at all.
        raise InvalidRequestError.unsent(
            "The indices of a job array can't be changed.",
            hint="array=5 lets five of its tasks run at once, array=0 all of them.",
        )
    shape = Shape.of(operation.body)
    # Of a submit False takes back what the script says; here it is what shall be.
    plain = {
        name: value
        for name, value in properties.items()
        if isinstance(value, bool) and shape.takes(name, bool) and name not in options.OPPOSITES
    }
    wishes, raw = options.sort({name: value for name, value in properties.items() if name not in plain}, shape)
    values = options.convert(wishes, shape) | raw | plain
    if _SHARED_WITH_SOME & {word.lower() for word in wire.words(values.get("shared", values.get("exclusive")))}:
        # Servers make the opposite of it, a job that shares its nodes with everybody.
        raise InvalidRequestError.unsent(
            "A job that there is can't be kept from the nodes of some others.",
            hint='exclusive=True keeps it from those of all others; exclusive="user" and "mcs" are for a submit.',
        )
    if values.keys() & {ENVIRONMENT, EXPORT}:
        raise InvalidRequestError.unsent("The environment of a job can't be changed.")
    if not values:
        raise InvalidRequestError.unsent(f"{', '.join(properties)}: there is nothing to change in that.")
    try:
        content = {name: wire.conform(value, shape.hints[name]) for name, value in values.items()}
        return strict(content, operation.body)
    except msgspec.ValidationError as error:
        raise InvalidRequestError.unsent(f"This can't be changed so: {error}.") from None


def ignored(operation: Operation, body: Any) -> dict[str, str]:
    """What of a change this version's server is known to ignore, and why."""
    return {
        name: reason
        for name, reason in operation.ignored.items()
        if getattr(body, name, msgspec.UNSET) is not msgspec.UNSET
    }


def is_hold(body: Any) -> bool:
    """Whether a change only keeps jobs from starting, or lets them."""
    return {name for name in field_names(type(body)) if getattr(body, name) is not msgspec.UNSET} == {"hold"}
