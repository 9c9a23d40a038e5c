"""Query parameters, which not every version has, and names in them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ..errors import InvalidRequestError
from .sendable import refuse_unsendable


def parameters(operation: Any) -> Collection[str]:
    """Return the names of the parameters that an operation takes in its query."""
    return operation.Query.__annotations__.keys() if hasattr(operation, "Query") else ()


def name_or_none(field: str, value: Any) -> str | None:
    """Check a name to choose by, None for any, and return it. Raises InvalidRequestError for what can be no name."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidRequestError.unsent(f"{field} is a name, not {value!a:.40}.")
    refuse_unsendable(value)
    return value
