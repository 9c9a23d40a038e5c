"""Values that all endpoints share."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Generic, TypeVar

import attrs
from msgspec import UNSET
from msgspec import UnsetType as Unset

from .decoding import plain

__all__ = ["UNSET", "Response", "Unset"]

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen(kw_only=True, eq=False)
class Response(Generic[T_co]):
    """An answer: what it means (`parsed`), and exactly what came (`content`)."""

    status_code: HTTPStatus | int
    """An `HTTPStatus` where Python knows the number, else the number (slurmrestd also sends 520)."""
    content: bytes = attrs.field(repr=False)
    headers: Mapping[str, str] = attrs.field(repr=False)
    parsed: T_co | None
    """The model declared for this status; None for an empty body or one that is not JSON."""

    def json(self) -> Any:
        """Everything the server sent, as plain dictionaries: fields that no model declares included."""
        return plain(self.content)
