"""Arguments to the description of a change."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import Any

import msgspec

from slurmrestd.operation import Operation

from . import wire
from .errors import InvalidRequestError
from .submission import minutes, refuse_unknown


def changes(operation: Operation, properties: Mapping[str, Any]) -> Any:
    """The body of an update, as this version's model. Raises InvalidRequestError for what can't be right."""
    if not properties:
        raise InvalidRequestError("There is nothing to change. Nothing was sent.")
    hints = typing.get_type_hints(operation.body)
    wanted = dict(properties)
    if "time_limit" in wanted:
        wanted["time_limit"] = minutes(wanted["time_limit"])
    for name in wanted:
        if name not in hints:
            refuse_unknown(name, hints)
    try:
        return msgspec.convert({name: wire.shape(value, hints[name]) for name, value in wanted.items()}, operation.body)
    except msgspec.ValidationError as error:
        raise InvalidRequestError(f"This can't be changed so: {error}. Nothing was sent.") from None
