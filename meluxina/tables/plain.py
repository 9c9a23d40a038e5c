"""Make plain values of views: what JSON, a database or a data frame can hold."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from .. import tables

UNLIMITED = "UNLIMITED"
"""What stands for a duration without end."""
_RESOURCES = ("cpu", "mem", "node", "billing", "gres/gpu")
"""Resources that have a name of their own whether or not a view has an amount of them."""
_VALUES = ("Efficiency", "ExitCode")


def to_dict(view: Any) -> dict[str, Any]:
    """Return a view's properties as plain values. See `View.to_dict`."""
    data: dict[str, Any] = {}
    kind: Any = type(view)
    for name, annotation in properties(kind).items():
        for key, (_, (value,)) in columns(name, annotation, [getattr(view, name)]):
            data[key] = _plain(value)
    return data


def items(view: Any) -> Iterator[tuple[str, Any]]:
    """Yield the name and the value of each property of a view."""
    kind: Any = type(view)
    return ((name, getattr(view, name)) for name in properties(kind))


def names(kind: Any) -> list[str]:
    """List the names that `to_dict` has for every view of a kind."""
    return [key for name, annotation in properties(kind).items() for key, _ in columns(name, annotation, [])]


@functools.cache
def properties(kind: type) -> Mapping[str, str]:
    """Find the public properties of a kind of view, and what each returns as its annotation has it.

    What holds the answer itself is left out, and what other properties say too.
    """
    types = {
        name: str(attribute.fget.__annotations__.get("return", "")).removesuffix(" | None")
        for base in reversed(kind.__mro__)
        for name, attribute in vars(base).items()
        if isinstance(attribute, property) and not name.startswith("_")
    }
    repeated = ("raw", "json", *(["exit_code"] if "return_code" in types else []))
    return {name: type_ for name, type_ in types.items() if name not in repeated}


def columns(name: str, kind: str, values: Iterable[Any]) -> Iterator[tuple[str, tuple[str, list[Any]]]]:
    """Yield the columns that the values of a property make: the name of each, and its type and values.

    A state's flags are a column of their own; mappings, and values with fields, have one for each key or field.
    """
    values = list(values)
    if kind.endswith("State"):
        yield name, (kind, values)
        yield f"{name}_flags", ("tuple[str, ...]", [value.flags for value in values])
    elif kind.partition("[")[0] in ("Mapping", "dict"):
        amount = kind.rpartition(", ")[2].removesuffix("]")
        for key in dict.fromkeys([*_RESOURCES, *(key for value in values for key in value)]):
            yield f"{name}.{key}", (amount, [value.get(key) for value in values])
    elif kind in _VALUES:
        for field, annotation in getattr(tables, kind).__annotations__.items():
            amounts = [None if value is None else getattr(value, field) for value in values]
            yield f"{name}.{field}", (annotation.removesuffix(" | None"), amounts)
    else:
        yield name, (kind, values)


def _plain(value: Any) -> Any:
    plain = value
    match value:
        case None | str() | int():
            # JSON has no word for a text of another class.
            plain = str(value) if type(value) not in _PLAIN and isinstance(value, str) else value
        case datetime():
            plain = value.isoformat()
        case timedelta():
            plain = UNLIMITED if value == timedelta.max else value.total_seconds()
        case list() | tuple() | set() | frozenset():
            plain = [_plain(entry) for entry in value]
        case _ if hasattr(value, "raw"):
            plain = to_dict(value)
    return plain


_PLAIN = frozenset({str, int, float, bool, type(None)})
