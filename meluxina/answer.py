"""One answer as it came, whatever it says."""

from __future__ import annotations

import httpx
import msgspec


class Answer(msgspec.Struct, frozen=True, eq=False):
    """The whole of it, read to its end and decompressed."""

    status_code: int
    headers: httpx.Headers
    content: bytes
    request: httpx.Request
    """What it answers, with the token that was sent."""

    def __repr__(self) -> str:
        return f"<Answer {self.status_code}, {len(self.content)} bytes>"
