"""One answer as it came, whatever it says."""

from __future__ import annotations

from typing import Any

import httpx
import msgspec

from slurmrestd.hidden import MASK

from ..settings.token import Token

TOKEN = "meluxina.token"  # noqa: S105 - the name of the request's extension that says which token it had


class Answer(msgspec.Struct, frozen=True, eq=False):
    """The whole of it, read to its end and decompressed."""

    status_code: int
    headers: httpx.Headers
    content: bytes
    request: httpx.Request
    """What it answers."""

    @property
    def token(self) -> Token | None:
        """The token that was sent; None if none was."""
        return self.request.extensions.get(TOKEN)

    @property
    def shown(self) -> bytes:
        """What came, for people to read: without the token, which a proxy's page may repeat."""
        return self.content.replace(self.token.header, MASK.encode()) if self.token else self.content

    def __repr__(self) -> str:
        return f"<Answer {self.status_code}, {len(self.content)} bytes>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        # That of a struct shows all, and rich's tracebacks with it.
        return [("status_code", self.status_code)]
