"""One answer of the server, before anything is made of it."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import force_setattr

from ..http_library import httpx
from ..settings.token import Token, mask, mask_text

TOKEN = "meluxina.token"  # noqa: S105 - the name of the request's extension that says which token it had


class Answer(msgspec.Struct, frozen=True, eq=False):
    """A whole answer, decompressed; without the token, which a server or a proxy may repeat."""

    status_code: int
    headers: httpx.Headers
    content: bytes
    request: httpx.Request
    """The request that it answers."""

    def __post_init__(self) -> None:
        # Here, before anything is made of it: errors, warnings, logs, views and programs show what is in an answer.
        if self.token:
            force_setattr(self, "content", mask(self.content, self.token))
        for name, value in self.headers.items():
            if (text := mask_text(value)) != value:
                self.headers[name] = text

    @property
    def token(self) -> Token | None:
        """The token that was sent; None if none was."""
        return self.request.extensions.get(TOKEN)

    def __repr__(self) -> str:
        return f"<Answer {self.status_code}, {len(self.content)} bytes>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        # That of a struct shows all, and rich's tracebacks with it.
        return [("status_code", self.status_code)]
