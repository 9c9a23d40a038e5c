"""What an operation takes, and what must never be sent: what ends the daemon for every user, and what no JSON holds."""

from __future__ import annotations

import re
import typing
from collections.abc import Collection, Mapping
from typing import Any

import msgspec

from slurmrestd.decoding import field_names, field_types, is_model
from slurmrestd.operation import Request

from .. import lazy
from ..errors import InvalidRequestError
from ..printable import quoted

_LARGEST = 1 << 64
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
"""Slurm would take a text to end at a NUL; half of a character is no text at all."""


def parameters(operation: Any) -> Collection[str]:
    """Return the names of the parameters that an operation takes in its query, which not every version has."""
    return operation.Query.__annotations__.keys() if hasattr(operation, "Query") else ()


def brief(operation: Any) -> dict[str, str]:
    """Return parameters by which servers leave out what takes three quarters of a job: its cores, node by node.

    With all other flags they would leave out jobs in hidden partitions too.
    """
    return {"flags": "ALL"} if "flags" in parameters(operation) else {}


def name_or_none(field: str, value: Any) -> str | None:
    """Check a name to choose by, None for any, and return it. Raises InvalidRequestError for what can be no name."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidRequestError.unsent(f"{field} is a name, not {quoted(value, 40)}.")
    refuse_unsendable(value)
    return value


def httpx_arguments(request: Request[Any]) -> dict[str, Any]:
    """Return httpx's arguments for a request. Raises InvalidRequestError for one that must not or can't be sent."""
    try:
        refuse_unsendable(dict(request.params))
        refuse_unsendable(request.body, Any if request.operation.body is None else request.operation.body)
        return request.arguments()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidRequestError.unsent(f"{request!r} can't be sent: {error}.") from None


def refuse_unsendable(body: Any, type_: Any = Any) -> None:
    """Raise InvalidRequestError if a body holds what is known to crash this version's server, or what can't be sent.

    Args:
        body: A body of a request, or a part of it.
        type_: What the document declares in its place; None where it declares nothing of the kind.

    """
    if is_model(type(body)):
        body, type_ = msgspec.to_builtins(body), type(body)
    if isinstance(body, str | int):
        _refuse_value(body, type_)
    elif isinstance(body, list | tuple):
        for item in body:
            refuse_unsendable(item, _inner(type_, list))
    elif isinstance(body, dict):
        model = next(filter(is_model, _branches(type_)), None)
        types = _declared(model) if model else {}
        for key, value in body.items():
            refuse_unsendable(key)
            if model:
                _refuse_property(model, key, value)
            refuse_unsendable(value, types.get(key, Any) if model else _inner(type_, dict))


def _refuse_value(value: str | int, type_: Any) -> None:
    if isinstance(value, int):
        if abs(value) >= _LARGEST:
            raise InvalidRequestError.unsent("A number is larger than Slurm's are.")
    elif _NO_TEXT.search(value):
        raise InvalidRequestError.unsent(f"{value[:40]!a} contains what no text of Slurm can.")
    elif "%" in value and not {str, Any} & set(_branches(type_)):
        raise InvalidRequestError.unsent(
            f"{value[:40]!a} stands where Slurm takes no text.",
            hint="Servers take such a text for the format of a message: they end, or answer with their memory.",
        )


def _refuse_property(model: Any, key: str, value: Any) -> None:
    why = getattr(model, "CRASHES_SERVER", {}).get(key)
    if why and (mistake := _mistake(value, getattr(model, "HARMLESS", {}).get(key, {}))):
        raise InvalidRequestError.unsent(f"{key} {mistake}.", hint=f"It is known to crash: {key} {why}")


def _mistake(value: Any, form: Mapping[str, str], *, older: bool = True) -> str | None:
    """Describe what of a property could crash the server; None for a value in the form that does not."""
    if not form:
        return "must not be sent to this version of Slurm's REST server"
    if isinstance(value, list | tuple):
        # Since nodes are lists they are read by the newer parser.
        return next(filter(None, (_mistake(item, form, older=False) for item in value)), None)
    if not isinstance(value, str):
        return None
    if "pattern" in form and not re.fullmatch(form["pattern"], value):
        return f"must not be {value[:40]!a} for this version of Slurm's REST server"
    if form.get("format") == "hostlist":
        try:
            lazy.around("rare_options").node_lists.check(value, older=older)
        except ValueError as reason:
            return f"is no list of nodes that Slurm can read, {value[:40]!a}: {reason}"
    return None


def _declared(model: Any) -> dict[str, Any]:
    """Return the declared type of each property of a model, by its key in JSON."""
    types = field_types(model)
    return {key: types[attribute] for attribute, key in field_names(model).items()}


def _branches(type_: Any) -> tuple[Any, ...]:
    origin = typing.get_origin(type_)
    return (type_,) if origin in (None, list, dict) else typing.get_args(type_)


def _inner(type_: Any, kind: type) -> Any:
    """Return the type of what a list or a dictionary holds."""
    branches = _branches(type_)
    if Any in branches:
        return Any
    return next((typing.get_args(branch)[-1] for branch in branches if typing.get_origin(branch) is kind), None)
