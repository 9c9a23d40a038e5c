"""One answer of the server, before anything is made of it: collected within bounds of size and time."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import force_setattr

from ..errors import ConnectionFailed, UnreadableAnswer
from ..http_library import httpx
from ..settings.token import Token, mask, mask_text

TOKEN = "meluxina.token"  # noqa: S105 - the name of the request's extension that says which token it had
LARGEST = 1 << 30
"""The most bytes of an answer: a hundred thousand jobs are a third of that."""


class Content:
    """The pieces of one answer. It reads nothing itself: it is handed what came."""

    def __init__(self, request: str, url: str, seconds: float) -> None:
        self._request = request
        self._url = url
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._chunks: list[bytes] = []
        self._size = 0
        self._status = 0

    def begin(self, status: int, headers: Mapping[str, str]) -> None:
        """Take in status and headers. Raises UnreadableAnswer for one that could unpack without an end."""
        self._status = status
        if "," in headers.get("Content-Encoding", ""):
            # A few kilobytes packed twice can stand for more than any memory holds.
            raise UnreadableAnswer(f"{self._request}: the answer is packed more than once.", status=status)

    def add(self, chunk: bytes) -> None:
        """Take in a piece. Raises UnreadableAnswer if there are too many, ConnectionFailed if they take too long."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._size > LARGEST:
            raise UnreadableAnswer(
                f"{self._request}: the answer is larger than {LARGEST >> 20} MB and was not read to its end.",
                status=self._status,
            )
        if time.monotonic() > self._deadline:
            raise ConnectionFailed(
                f"{self._request}: the answer of {self._url} was not complete after {self._seconds:g} seconds."
            )

    def whole(self) -> bytes:
        """Return all pieces together."""
        return b"".join(self._chunks)


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
        values = "\n".join(self.headers.values())
        # Headers hardly ever have one: looking at each takes four times as long.
        if mask_text(values) != values:
            for name, value in self.headers.items():
                self.headers[name] = mask_text(value)

    @property
    def token(self) -> Token | None:
        """The token that was sent; None if none was."""
        return self.request.extensions.get(TOKEN)

    def __repr__(self) -> str:
        return f"<Answer {self.status_code}, {len(self.content)} bytes>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        # That of a struct shows all, and rich's tracebacks with it.
        return [("status_code", self.status_code)]
