"""Make plain values of views: what JSON, a database or a data frame can hold."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

UNLIMITED = "UNLIMITED"
"""What stands for a duration without end."""


def to_dict(view: Any) -> dict[str, Any]:
    """Return a view's properties as plain values. See `View.to_dict`."""
    data: dict[str, Any] = {}
    for name, value in items(view):
        data[name] = _plain(value)
        if isinstance(value, str) and hasattr(value, "flags"):
            data[f"{name}_flags"] = list(value.flags)
    return data


def items(view: Any) -> Iterator[tuple[str, Any]]:
    """Yield the name and the value of each property of a view."""
    kind: Any = type(view)
    return ((name, getattr(view, name)) for name in properties(kind))


@functools.cache
def properties(kind: type) -> Mapping[str, str]:
    """Find the public properties of a kind of view, and what each returns as its annotation has it.

    What holds the answer itself is left out.
    """
    types = {
        name: str(attribute.fget.__annotations__.get("return", ""))
        for base in reversed(kind.__mro__)
        for name, attribute in vars(base).items()
        if isinstance(attribute, property) and not name.startswith("_")
    }
    return {name: type_ for name, type_ in types.items() if name not in ("raw", "json")}


def fields(value: Any) -> dict[str, Any]:
    """Return the fields of a value that is no view, such as an exit code."""
    return {name: getattr(value, name) for name in value.__struct_fields__}


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
        case Mapping():
            plain = {str(key): _plain(entry) for key, entry in value.items()}
        case list() | tuple() | set() | frozenset():
            plain = [_plain(entry) for entry in value]
        case _ if hasattr(value, "raw"):
            plain = to_dict(value)
        case _ if hasattr(value, "__struct_fields__"):
            plain = {name: _plain(entry) for name, entry in fields(value).items()}
    return plain


_PLAIN = frozenset({str, int, float, bool, type(None)})
