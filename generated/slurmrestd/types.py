"""Values that all endpoints share."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Generic, TypeVar

from msgspec import UNSET, Struct
from msgspec import UnsetType as Unset

from .decoding import plain

__all__ = ["UNSET", "Response", "Unset"]

T_co = TypeVar("T_co", covariant=True)


class Response(Struct, Generic[T_co], kw_only=True, frozen=True, eq=False):
    """An answer: what it means (`parsed`), and exactly what came (`content`)."""

    status_code: HTTPStatus | int
    """An `HTTPStatus` where Python knows the number, else the number (slurmrestd also sends 520)."""
    content: bytes
    headers: Mapping[str, str]
    parsed: T_co | None
    """The model declared for this status; None for an empty body or one that is not JSON."""

    def __repr__(self) -> str:
        return f"<Response {int(self.status_code)}, {len(self.content)} bytes: {self.parsed!r:.200}>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("status_code", int(self.status_code)), ("parsed", self.parsed)]

    def json(self) -> Any:
        """Everything the server sent, as plain dictionaries: fields that no model declares included."""
        return plain(self.content)
