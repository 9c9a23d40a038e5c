"""Segments of paths, and query parameters that versions name differently or not at all."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from urllib.parse import quote

from msgspec.structs import replace

from slurmrestd.operation import Request

from ..errors import InvalidRequestError, NotFoundError
from .sendable import refuse_unsendable


def parameters(operation: Any) -> Collection[str]:
    """Return the names of the parameters that an operation takes in its query."""
    return operation.Query.__annotations__.keys() if hasattr(operation, "Query") else ()


def with_flags(operation: Any, *flags: str) -> Request[Any]:
    """Make a request of an operation with those of these flags that the API version has, all of them set."""
    request: Request[Any] = operation.request(**{flag: "true" for flag in flags if flag in parameters(operation)})
    # With a value a flag is a text, and the server warns that it is no boolean; without one it is true.
    query = "&".join(quote(name) for name in request.params)
    return replace(request, params={}, url=f"{request.url}?{query}") if query else request


def name_or_none(field: str, value: Any) -> str | None:
    """Check a name to choose by, None for any, and return it. Raises InvalidRequestError for what can be no name."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidRequestError.unsent(f"{field} is a name, not {value!a:.40}.")
    refuse_unsendable(value)
    return value


def segment(kind: str, name: str) -> str:
    """Check a name that becomes part of a path, and return it. Raises NotFoundError for what can be no name."""
    if not isinstance(name, str) or not name.isprintable() or set(name) & set(" /\\?#%,") or name in ("", ".", ".."):
        raise NotFoundError.unsent(f"{name!r} is not the name of a {kind}.")
    return name
